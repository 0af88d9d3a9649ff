import type { DiagnosisAnswer } from "../../debugger/answer";
import { ExplorerWorld } from "../helpers/explorer-world";
import { authorize, FORMS, HOST, KEY, tc3 } from "./requests";

/** On the day of the world's clock. */
const TODAY = { timestamp: Date.UTC(2025, 0, 14) / 1_000, date: "2025-01-14" };
const ACCOUNT = {
  secretId: `AKID${"x9Y8".repeat(8)}`,
  secretKey: "secret key of the account",
  token: "token of the account",
};

let world: ExplorerWorld;
const log = jest.spyOn(console, "log");
const written = jest.spyOn(process.stdout, "write");

beforeAll(async () => {
  world = await ExplorerWorld.start({
    account: { name: "an account", url: `https://${HOST}`, credentials: ACCOUNT },
  });
});
afterAll(() => world.close());

const ask = (text: string): Promise<DiagnosisAnswer> => world.ask("/api/diagnose", { text });

it("recomputes with the key of the local cloud, which stays on the server", async () => {
  await world.ask("/api/diagnose", { text: "https://h.example/?Signature=a" });
  const [cloud] = [...world.clouds.values()];
  const key = cloud?.cloud.account ?? KEY;
  const right = await ask(FORMS.curl(tc3({ ...TODAY, key })));
  expect(right).toMatchObject({ diagnosis: { verified: true, findings: [] } });
  const wrong = await ask(FORMS["raw HTTP"](tc3({ ...TODAY, key: { ...key, secretKey: "another" } })));
  expect(wrong).toMatchObject({ diagnosis: { findings: [{ code: "wrong-key" }] } });
  expect(JSON.stringify([right, wrong])).not.toContain(key.secretKey);
});

it("recomputes with the key of the account, and misses its token", async () => {
  const answer = await ask(FORMS.curl(tc3({ ...TODAY, key: ACCOUNT })));
  expect(answer).toMatchObject({
    diagnosis: { verified: true, findings: [{ code: "token-missing" }] },
  });
  const sent = await ask(FORMS.curl(tc3({ ...TODAY, key: ACCOUNT }, { headers: { "X-TC-Token": ACCOUNT.token } })));
  expect(sent).toMatchObject({ diagnosis: { verified: true, findings: [] } });
  for (const secret of [ACCOUNT.secretKey, ACCOUNT.token]) expect(JSON.stringify([answer, sent])).not.toContain(secret);
});

it("leaves a key that it does not know undecided", async () => {
  expect(await ask(FORMS.curl(tc3(TODAY)))).toMatchObject({
    diagnosis: { verified: false, findings: [], undecided: [expect.stringContaining("AKID…a1B2 is not known here")] },
  });
});

it("says what is missing from a text that is not a request", async () => {
  expect(await ask("help")).toEqual({
    noRequest: { recognised: [], missing: expect.arrayContaining([expect.any(String)]) },
  });
});

it("refuses a question without a text", async () => {
  const { status, text } = await world.send("/api/diagnose", { body: "{}" });
  expect([status, JSON.parse(text).error.message]).toEqual([400, "text: missing"]);
});

it("logs nothing of what was pasted", async () => {
  await ask(FORMS.curl(tc3({}, { headers: { Authorization: authorize() } })));
  expect([...log.mock.calls, ...written.mock.calls].map(String).join("")).not.toMatch(/AKID|TC3-HMAC/);
});
