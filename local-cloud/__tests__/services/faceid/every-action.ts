import type { EveryAction } from "../../helpers/every-action";
import * as faceid from "./fixtures";

/** Calls every action of the service with success. */
export const everyAction: EveryAction = async (perform) => {
  for (const Extra of ["order-1", "test-user:edited"]) {
    const { SdkToken } = await perform(faceid.applySdkVerificationToken({ Extra }));
    await perform(faceid.getSdkVerificationResult(String(SdkToken)));
  }
};
