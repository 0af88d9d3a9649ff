/**
 * Checked by `npm run types`: each `@ts-expect-error` fails the build as soon as its illegal combination compiles.
 */
import type { Environment } from "../../environments/generated/types";

// @ts-expect-error the API is not offered in this region
export const illegalEnvironment: Environment = { region: "ap-guangzhou" };
