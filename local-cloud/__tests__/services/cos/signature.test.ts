import {
  DOWNLOAD,
  EXAMPLE_KEY,
  EXAMPLES,
  type Example,
  exampleHeader,
  exampleValidity,
  UPLOAD,
} from "../../../../__tests__/helpers/cos-examples";
import { CosError } from "../../../services/cos/cos-error";
import { type CosAuthorization, cosSignature, parseCosAuthorization, verifyCos } from "../../../services/cos/signature";

const parsed = (example: Example): CosAuthorization => {
  const authorization = parseCosAuthorization(exampleHeader(example), {});
  if (!authorization) throw new Error("nothing was parsed");
  return authorization;
};

const refusalCode = (act: () => unknown): string | undefined => {
  try {
    act();
    return undefined;
  } catch (error) {
    return error instanceof CosError ? error.code : String(error);
  }
};

describe.each(EXAMPLES)("the vendor's example of %s", (_what, example) => {
  const { from, until } = exampleValidity(example);

  it("is verified by the local cloud within its time", () => {
    expect(cosSignature(example.message, parsed(example), EXAMPLE_KEY.secretKey)).toBe(example.signature);
    expect(() => verifyCos(example.message, parsed(example), EXAMPLE_KEY.secretKey, from * 1_000)).not.toThrow();
  });

  it.each<[string, (example: Example) => object]>([
    ["method", () => ({ method: "POST" })],
    ["path", ({ message }) => ({ path: `${message.path}x` })],
    [
      "host",
      ({ message }) => ({ headers: { ...message.headers, host: "other-1250000000.cos.ap-beijing.myqcloud.com" } }),
    ],
    ["header taken away", ({ message: { headers } }) => ({ headers: { ...headers, date: undefined } })],
  ])("is refused with another %s", (_part, change) => {
    const message = { ...example.message, ...change(example) };
    expect(refusalCode(() => verifyCos(message, parsed(example), EXAMPLE_KEY.secretKey, from * 1_000))).toBe(
      "SignatureDoesNotMatch",
    );
  });

  it("is refused after its time, and long before it", () => {
    const at = (seconds: number) =>
      refusalCode(() => verifyCos(example.message, parsed(example), EXAMPLE_KEY.secretKey, seconds * 1_000));
    expect([at(until), at(until + 1)]).toEqual([undefined, "AccessDenied"]);
    expect([at(from - 900), at(from - 901)]).toEqual([undefined, "RequestTimeTooSkewed"]);
  });
});

it("covers a parameter that is signed, and none that is not", () => {
  const signed = { ...DOWNLOAD.message.parameters, "response-cache-control": "max-age=601" };
  const more = { ...DOWNLOAD.message.parameters, versionId: "1" };
  const verify = (parameters: Record<string, string>) =>
    refusalCode(() =>
      verifyCos({ ...DOWNLOAD.message, parameters }, parsed(DOWNLOAD), EXAMPLE_KEY.secretKey, 1_557_989_753_000),
    );
  expect([verify(signed), verify(more)]).toEqual(["SignatureDoesNotMatch", undefined]);
});

describe("the parts of a signature", () => {
  it("stand in the query as they do in the header", () => {
    const query = Object.fromEntries(new URLSearchParams(exampleHeader(UPLOAD)));
    expect(parseCosAuthorization(undefined, query)).toEqual(parsed(UPLOAD));
  });

  it("are undefined where nothing was signed", () => {
    expect(parseCosAuthorization(undefined, { prefix: "a" })).toBeUndefined();
  });

  it.each([
    ["missing", exampleHeader(UPLOAD).replace(/&q-ak=[^&]*/, "")],
    ["of another algorithm", exampleHeader(UPLOAD).replace("sha1", "md5")],
    ["not of a time", exampleHeader(UPLOAD).replaceAll("1557989151;1557996351", "now;then")],
    ["not hexadecimal", `${exampleHeader(UPLOAD)}Z`],
    ["those of TC3", "TC3-HMAC-SHA256 Credential=a/b/c"],
  ])("are refused when they are %s", (_what, header) => {
    expect(refusalCode(() => parseCosAuthorization(header, {}))).toBe("InvalidArgument");
  });
});
