import type { Diagnosis } from "../../debugger/answer";
import { diagnose } from "../../debugger/diagnose";
import { isRequest, readRequest } from "../../debugger/read-request";
import { OTHER } from "./planted-mistake";
import { FORMS, KEY, TEMPORARY, TIMESTAMP } from "./requests";
import { TC3_MISTAKES } from "./tc3-mistakes";
import { V1_MISTAKES } from "./v1-mistakes";

const MISTAKES = [...TC3_MISTAKES, ...V1_MISTAKES];

const look = (text: string, secrets: readonly { secretId: string; secretKey: string }[] = []): Diagnosis => {
  const request = readRequest(text);
  if (!isRequest(request)) throw new Error(`no request: ${JSON.stringify(request)}`);
  return diagnose(request, { now: TIMESTAMP * 1_000, secrets }, text);
};

it("plants at least twenty mistakes", () => expect(MISTAKES.length).toBeGreaterThanOrEqual(20));

describe.each(MISTAKES)("$what", ({ code, wire, form = "curl", got, line, seen }) => {
  const text = typeof wire === "string" ? wire : FORMS[form](wire);

  it(`is named first: ${code}`, () => {
    const [first] = look(text, [KEY, TEMPORARY, OTHER]).findings;
    expect(first).toMatchObject({ code, got: expect.stringMatching(got) });
    const shown = first?.line === undefined ? undefined : text.split("\n")[first.line - 1];
    if (line === undefined) expect(shown).toBeUndefined();
    else expect(shown).toMatch(line);
    expect(first?.source).not.toBe("");
  });

  it(`without the key is ${seen ? "named all the same" : "left undecided, and nothing else is named in its place"}`, () => {
    const { findings, undecided } = look(text);
    if (seen) expect(findings[0]).toMatchObject({ code });
    else expect(findings.map((finding) => finding.code).filter((one) => one !== "content-type-unfit")).toEqual([]);
    if (!seen) expect(undecided).toEqual([expect.stringContaining("no key is known here")]);
  });

  it("shows neither the signature nor a key nor a token", () => {
    const shown = JSON.stringify(look(text, [KEY, TEMPORARY, OTHER]));
    const [, signature = "none"] = /Signature=([\w%/+=]{20,})/.exec(text) ?? [];
    for (const secret of [KEY.secretKey, TEMPORARY.secretKey, TEMPORARY.token, OTHER.secretKey, signature]) {
      expect(shown).not.toContain(secret);
    }
  });
});
