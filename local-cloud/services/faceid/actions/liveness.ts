import { MEDIA_VALIDITY_SECONDS, REQUESTS_PER_SECOND } from "../../../../contract/vendor/limits";
import { type Action, requestSchema } from "../../../core/action";
import { within } from "../../../core/answer-fields";
import { findOutcome } from "../users/outcome";

/** "The token is valid for two hours after issuance" (1061/49952, 2024-04-03). */
const RESULT_VALIDITY_SECONDS = 2 * 60 * 60;

/** Issues a token for one detection of liveness (1061/49955, 2024-04-03). */
export const applyLivenessToken: Action<{ readonly SecureLevel?: string }> = {
  name: "ApplyLivenessToken",
  requestsPerSecond: REQUESTS_PER_SECOND,
  request: () => requestSchema({ SecureLevel: { type: "string", enum: ["1", "2", "3", "4"] } }),
  answers: ["SdkToken"],
  differs: "In every region of the service; the page names ap-hongkong, ap-jakarta and ap-singapore.",
  perform: ({ cloud, parameters }) => ({
    SdkToken: cloud.faceid.issueSibling({ flow: "liveness", parameters, issuedAt: cloud.clock.now() }).token,
  }),
};

/** The result of a detection by its token, for two hours after it was issued (1061/49952, 2024-04-03). */
export const getLivenessResult: Action<{ readonly SdkToken: string }> = {
  name: "GetLivenessResult",
  requestsPerSecond: REQUESTS_PER_SECOND,
  request: () => requestSchema({ SdkToken: { type: "string" } }, ["SdkToken"]),
  answers: [
    ...["Result", "Description"],
    ...["BestFrame", "Video"].flatMap((name) => within(name, ["Url", "MD5", "Size"])),
  ],
  differs: `The flow has no Extra that could name a test user, so everyone is alive. Links end after ${MEDIA_VALIDITY_SECONDS / 60} minutes, as those of GetSdkVerificationResult (not documented).`,
  async perform({ cloud, url, parameters: { SdkToken } }) {
    const token = cloud.faceid.sibling("liveness", SdkToken);
    const { outcome } = await findOutcome(cloud, token && { ...token, parameters: ALIVE }, RESULT_VALIDITY_SECONDS);
    const { media } = cloud.faceid;
    return {
      Result: outcome.code,
      Description: "Succeeded",
      BestFrame: media.link("BestFrame", url),
      Video: media.link("LiveVideo", url),
    };
  },
};

const ALIVE = { Extra: "test-user:passed" };
