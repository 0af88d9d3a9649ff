import { ManualClock } from "../../../__tests__/helpers/manual-clock";
import { SEED_REVISION } from "../../../contract/vendor/revisions";
import { verifyV1 } from "../../../signature/v1";
import { parseTc3Authorization, verifyTc3 } from "../../../signature/verify-tc3";
import type { ExplorerOptions } from "../..";
import { signatureSteps } from "../../steps/signature-steps";
import type { SignatureAnswer } from "../../steps/step";
import { call } from "../helpers/calls";

const SECRET_KEY = "SECRETKEYOFTHESTEPS";
const SESSION = "SESSIONTOKENOFTHESTEPS";
const clock = new ManualClock();

const options = (token?: string): ExplorerOptions => ({
  clock,
  revision: SEED_REVISION,
  region: "ap-singapore",
  testUsers: [],
  localCloud: async () => ({
    url: "http://127.0.0.1:7007",
    credentials: { secretId: "AKIDEXAMPLE", secretKey: SECRET_KEY, ...(token && { token }) },
  }),
});

const PARAMETERS = { CheckMode: 1, IdCardType: "HK", SelectedWarningCodes: [-9101, -9102] };

const values = ({ steps }: SignatureAnswer): ReadonlyMap<string, string> =>
  new Map(steps.map(({ id, value }) => [id, value]));

describe("the steps of a TC3 signature", () => {
  it("end in an Authorization that the local cloud's verification accepts for the request of the first step", async () => {
    const found = values(await signatureSteps(call(PARAMETERS), options()));
    const [head = "", body = ""] = (found.get("request") ?? "").split("\n\n");
    const headers = Object.fromEntries(
      head
        .split("\n")
        .slice(1)
        .map((line) => line.split(/: (.*)/).slice(0, 2)),
    );
    const authorization = parseTc3Authorization(found.get("authorization") ?? "");
    const check = { authorization, secretKey: SECRET_KEY, services: ["faceid"] };
    const message = { method: "POST", query: "", headers, body: Buffer.from(body) };
    const time = { now: clock.now(), skewSeconds: 300 };
    expect(() => verifyTc3({ ...check, message, clock: time })).not.toThrow();
    expect(() => verifyTc3({ ...check, message: { ...message, body: "{}" }, clock: time })).toThrow();
    expect(JSON.parse(body)).toEqual(PARAMETERS);
  });

  it("name how each key is derived, and hold neither the key nor the session token", async () => {
    const answer = await signatureSteps(call(PARAMETERS), options(SESSION));
    const found = values(answer);
    expect(found.get("derived-keys")).toMatch(
      /^SecretDate = HMAC-SHA256\("TC3" \+ SecretKey, "\d{4}-\d\d-\d\d"\)\nSecretService = HMAC-SHA256\(SecretDate, "faceid"\)\nSecretSigning = HMAC-SHA256\(SecretService, "tc3_request"\)$/,
    );
    expect(found.get("request")).toContain("x-tc-token: (stays on the server)");
    expect(JSON.stringify(answer)).not.toMatch(new RegExp(`${SECRET_KEY}|${SESSION}`));
  });

  it("explain each value in a sentence", async () => {
    const { steps } = await signatureSteps(call(PARAMETERS), options());
    expect(steps.map(({ id }) => id)).toEqual([
      ...["request", "hashed-payload", "canonical-request", "hashed-canonical-request", "credential-scope"],
      ...["string-to-sign", "derived-keys", "signature", "authorization"],
    ]);
    for (const { about, value } of steps) {
      expect(about).toMatch(/\.$/);
      expect(value).not.toBe("");
    }
  });
});

describe("the steps of a v1 signature", () => {
  it.each(["HmacSHA1", "HmacSHA256"] as const)("end in a body that %s verifies", async (method) => {
    const found = values(await signatureSteps({ ...call(PARAMETERS), method }, options()));
    const parameters = Object.fromEntries(new URLSearchParams(found.get("body")));
    const message = { method: "POST", host: "127.0.0.1:7007", parameters };
    const time = { now: clock.now(), skewSeconds: 300 };
    expect(() => verifyV1(message, method, SECRET_KEY, time)).not.toThrow();
    expect(parameters).toMatchObject({ "SelectedWarningCodes.0": "-9101", "SelectedWarningCodes.1": "-9102" });
    expect([...found.values()].join()).not.toContain(SECRET_KEY);
  });

  it("are not shown for temporary keys, whose token they would show", async () => {
    await expect(signatureSteps({ ...call({}), method: "HmacSHA256" }, options(SESSION))).rejects.toThrow(
      "v1 signs the session token itself",
    );
  });
});

it("the endpoint's own API is not signed", async () => {
  const { steps } = await signatureSteps(call({ profile: "HK" }, { operation: "issueToken" }), options());
  expect(steps.map(({ value }) => value)).toEqual(["Authorization: Bearer $KEY"]);
});

it("another method is named with those that there are", async () => {
  await expect(signatureSteps({ ...call({}), method: "HmacMD5" as never }, options())).rejects.toThrow(
    "HmacMD5 is not a signature method.",
  );
});
