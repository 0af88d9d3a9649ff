import type { EveryAction } from "../../helpers/every-action";
import * as faceid from "./fixtures";

/** Calls every action of the service with success. */
export const everyAction: EveryAction = async (perform) => {
  for (const Extra of ["order-1", "test-user:edited"]) {
    const { SdkToken } = await perform(faceid.applySdkVerificationToken({ Extra }));
    await perform(faceid.getSdkVerificationResult(String(SdkToken)));
  }
  const Extra = "test-user:passed";
  const Config = { CheckMode: 1, IDCardType: "HKIDCard" };
  const { BizToken } = await perform(faceid.applyWebVerification({ Extra, Config }));
  await perform(faceid.getWebVerificationResult(String(BizToken)));
  const selfie = await perform(faceid.getFaceIdToken({ Extra }));
  await perform(faceid.getFaceIdResult(String(selfie["SdkToken"])));
  const liveness = await perform(faceid.applyLivenessToken());
  await perform(faceid.getLivenessResult(String(liveness["SdkToken"])));
};
