import { diagnose } from "../../debugger/diagnose";
import { isRequest, readRequest } from "../../debugger/read-request";
import { captureSdk, FORMS, type Form, HOST, KEY, sha256, TEMPORARY, tc3, v1, type Wire } from "./requests";

const SDK = {
  "TC3 by POST": ["TC3-HMAC-SHA256", "POST"],
  "TC3 by GET": ["TC3-HMAC-SHA256", "GET"],
  "v1 by POST": ["HmacSHA256", "POST"],
  "v1 by GET": ["HmacSHA1", "GET"],
} as const;

const captured = new Map<string, Wire>();

beforeAll(async () => {
  for (const [name, [signMethod, method]] of Object.entries(SDK))
    captured.set(name, await captureSdk(signMethod, method));
  captured.set("TC3 with temporary keys", await captureSdk("TC3-HMAC-SHA256", "POST", TEMPORARY));
});

const sent = (name: string): Wire => captured.get(name) as Wire;

/** The worked example of the vendor's page. */
const OFFICIAL: Wire = {
  method: "POST",
  target: "/",
  headers: [
    ["Host", "cvm.tencentcloudapi.com"],
    ["Content-Type", "application/json; charset=utf-8"],
    ["X-TC-Action", "DescribeInstances"],
    ["X-TC-Version", "2017-03-12"],
    ["X-TC-Timestamp", "1551113065"],
    [
      "Authorization",
      "TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2019-02-25/cvm/tc3_request, " +
        "SignedHeaders=content-type;host, Signature=72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168",
    ],
  ],
  body: '{"Limit": 1, "Filters": [{"Values": ["\\u672a\\u547d\\u540d"], "Name": "instance-name"}]}',
};
const SECRETS = [
  KEY,
  TEMPORARY,
  { secretId: "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE", secretKey: "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE" },
];

const LINES = ["content-type:application/json; charset=utf-8", `host:${HOST}`, "x-tc-action:applysdkverificationtoken"];
const INDENTED = '{\n  "CheckMode": 1,\n  "Extra": "it\'s 100% <ä>"\n}\n';

/** Right requests, by client and by the form in which they are pasted. */
const RIGHT: readonly (readonly [what: string, form: Form, make: () => Wire])[] = [
  ...(
    [
      "curl",
      "curl in double quotes",
      "raw HTTP",
      "headers and body",
      "an object that Node prints",
      "Python's log",
    ] as const
  ).map((form) => ["TC3 by POST", form, () => sent("TC3 by POST")] as const),
  ...(["Go's log", "Java's log"] as const).map((form) => ["TC3 by POST", form, () => sent("TC3 by POST")] as const),
  ...(["curl", "raw HTTP", "headers and body", "Go's log"] as const).map(
    (form) => ["TC3 by GET", form, () => sent("TC3 by GET")] as const,
  ),
  ...(["curl", "raw HTTP", "headers and body", "Python's log", "Go's log"] as const).map(
    (form) => ["v1 by POST", form, () => sent("v1 by POST")] as const,
  ),
  ...(["curl", "raw HTTP", "an object that Node prints"] as const).map(
    (form) => ["v1 by GET", form, () => sent("v1 by GET")] as const,
  ),
  ["TC3 with temporary keys", "raw HTTP", () => sent("TC3 with temporary keys")],
  ["the vendor's example", "curl", () => OFFICIAL],
  [
    "three signed headers, one with a charset",
    "raw HTTP",
    () =>
      tc3(
        { lines: LINES, list: "content-type;host;x-tc-action" },
        { headers: { "Content-Type": "application/json; charset=UTF-8" } },
      ),
  ],
  [
    "an indented body with quotes and a line break at its end",
    "curl",
    () => tc3({ hash: sha256(INDENTED) }, { body: INDENTED }),
  ],
  ["v1 by another signer", "headers and body", () => v1()],
  [
    "an unsigned payload",
    "curl",
    () => tc3({ hash: sha256("UNSIGNED-PAYLOAD") }, { headers: { "X-TC-Content-SHA256": "UNSIGNED-PAYLOAD" } }),
  ],
];

/** The moment at which a request was made: the SDK has its own clock. */
function madeAt({ headers, body, target }: Wire): number {
  const [, seconds] = /\bTimestamp=(\d+)/.exec(`${target}&${body}`) ?? [];
  return Number(headers.find(([name]) => name === "X-TC-Timestamp")?.[1] ?? seconds) * 1_000;
}

it("has at least twenty", () => expect(RIGHT.length).toBeGreaterThanOrEqual(20));

describe.each(RIGHT)("%s, pasted as %s", (_what, form, make) => {
  it("has nothing wrong, and its signature is recomputed wherever the text shows all that it covers", () => {
    const text = FORMS[form](make());
    const request = readRequest(text);
    if (!isRequest(request)) throw new Error(`no request: ${JSON.stringify(request)}`);
    const diagnosis = diagnose(request, { now: madeAt(make()), secrets: SECRETS }, text);
    expect(diagnosis.findings).toEqual([]);
    expect(diagnosis.verified).toBe(form !== "Java's log");
    expect(diagnosis.undecided.length > 0).toBe(form === "Java's log");
  });

  it("has nothing wrong without the key either, and says what needs it", () => {
    const text = FORMS[form](make());
    const request = readRequest(text);
    if (!isRequest(request)) throw new Error("no request");
    const { findings, verified, undecided } = diagnose(request, { now: madeAt(make()) }, text);
    expect([findings, verified]).toEqual([[], false]);
    expect(undecided).toEqual([expect.stringContaining("no key is known here")]);
  });
});
