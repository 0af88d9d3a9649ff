import type { NoRequest, PastedRequest } from "../../debugger/pasted-request";
import { isRequest, readRequest } from "../../debugger/read-request";
import { captureSdk, FORMS, type Form, type Wire } from "./requests";

const read = (text: string): PastedRequest => {
  const request = readRequest(text);
  if (!isRequest(request)) throw new Error(`no request: ${JSON.stringify(request)}`);
  return request;
};

describe("a request of the SDK", () => {
  let wire: Wire;
  beforeAll(async () => {
    wire = await captureSdk("TC3-HMAC-SHA256", "POST");
  });

  it.each(Object.keys(FORMS) as Form[])("is read out of %s with all that this form shows", (form) => {
    const { method, url, headers, body } = read(FORMS[form](wire));
    expect([method, url.path, url.query]).toEqual(["POST", "/", ""]);
    const sorted = (pairs: Wire["headers"]): string[] =>
      pairs
        .filter(([name]) => name !== "Host")
        .map(([name, value]) => `${name}: ${value}`)
        .sort();
    expect(sorted(headers.map(({ name, value }) => [name, value]))).toEqual(sorted(wire.headers));
    expect(body).toBe(form === "Java's log" ? undefined : wire.body);
  });
});

describe("a curl command", () => {
  it("is read as a shell and curl read it", () => {
    const text = [
      "export A=1; curl -sSLX POST 'https://me:x@h.example:81/' \\",
      `  -H $'X-Odd: it\\'s\\u0041' -H"Content-Type:application/json" --compressed -o /dev/null \\`,
      `  -d '{"a":' --data-raw "\\"b\\\\n\\"}" | jq .`,
    ].join("\n");
    expect(read(text)).toEqual({
      form: "curl command",
      method: "POST",
      url: { authority: "h.example:81", path: "/", query: "" },
      headers: [
        { name: "X-Odd", value: "it'sA" },
        { name: "Content-Type", value: "application/json" },
      ],
      body: '{"a":&"b\\n"}',
      bodyMayHaveLostBreaks: false,
      response: "",
    });
  });

  it("sends the type of a form unless the command says another, and none without a body", () => {
    const types = (text: string): string[] => read(text).headers.map(({ name, value }) => `${name}: ${value}`);
    expect(types("curl https://h.example -d a=1")).toEqual(["Content-Type: application/x-www-form-urlencoded"]);
    expect(types("curl https://h.example --json {}")).toEqual(["Content-Type: application/json"]);
    expect(types("curl https://h.example -d a=1 -H 'content-type: text/plain'")).toEqual(["content-type: text/plain"]);
    expect(types("curl https://h.example -H 'Content-Type:' -d a=1")).toEqual([]);
    expect(types("curl https://h.example")).toEqual([]);
  });

  it("puts data into the query with -G, and encodes it where it is told to", () => {
    const { method, url, body } = read("curl -G https://h.example/?a=1 --data-urlencode 'b=c d+e' -d f=g");
    expect([method, url.query, body]).toEqual(["GET", "a=1&b=c%20d%2Be&f=g", ""]);
  });

  it("has a body that the text does not show when a file holds it", () => {
    expect(read("curl https://h.example -d @body.json").body).toBeUndefined();
    expect(read("curl https://h.example --data-raw @body.json").body).toBe("@body.json");
    expect(read("curl https://h.example -F a=@b").body).toBeUndefined();
  });

  it("goes on in the next line where a backslash got lost, and as Windows continues it", () => {
    const { headers } = read("curl https://h.example ^\r\n -H 'A: 1'\n  -H 'B: 2'\nrm -rf x");
    expect(headers.map(({ name }) => name)).toEqual(["A", "B"]);
  });

  it("of ten megabytes is read within its time", () => {
    const body = JSON.stringify({ CompareImage: "QUJD".repeat(2_500_000), Extra: 'a "b"' });
    expect(read(FORMS.curl({ method: "POST", target: "/", headers: [["Host", "h.example"]], body })).body).toBe(body);
    const object = FORMS["an object that Node prints"]({ method: "POST", target: "/", headers: [["Host", "h"]], body });
    expect(read(object.replace(/\.\.\. \d+ more characters/, "")).method).toBe("POST");
  });
});

it("reads what curl -v shows, without a body, and keeps the answer apart", () => {
  const request = read(
    ["* Connected", "> POST / HTTP/2", "> Host: h.example", "> Content-Type: a/b", ">", "* done", "< HTTP/2 200"].join(
      "\n",
    ),
  );
  expect(request).toMatchObject({
    form: "output of curl -v",
    method: "POST",
    body: undefined,
    response: "< HTTP/2 200",
  });
  expect(request.headers).toHaveLength(2);
});

it("reads an address alone, and the request of a HAR", () => {
  expect(read("https://h.example/?Signature=a&b=c")).toMatchObject({
    method: "GET",
    url: { query: "Signature=a&b=c" },
  });
  const har = {
    request: {
      method: "POST",
      url: "https://h.example/",
      headers: [{ name: "A", value: "1" }],
      postData: { text: "{}" },
    },
  };
  expect(read(JSON.stringify(har, null, 2))).toMatchObject({ headers: [{ name: "A", value: "1" }], body: "{}" });
});

it("takes the length that was sent for whether the last line break belongs to the body", () => {
  const raw = (length: number): string => `POST / HTTP/1.1\nHost: h\nContent-Length: ${length}\n\n{}\n`;
  expect([read(raw(2)).body, read(raw(3)).body]).toEqual(["{}", "{}\n"]);
});

it.each<[string, string, NoRequest]>([
  [
    "prose",
    "My call fails with AuthFailure.SignatureFailure, please help.",
    {
      recognised: [],
      missing: [
        "the host: an address such as https://HOST/ or a Host header",
        "headers, one per line as Name: value",
        "the signature: an Authorization header, or the parameter Signature",
      ],
    },
  ],
  [
    "headers without a host",
    "X-TC-Action: A\nAuthorization: TC3-HMAC-SHA256 Credential=x",
    {
      recognised: ["an Authorization header", "X-TC-… headers", "2 header lines"],
      missing: ["the host: an address such as https://HOST/ or a Host header"],
    },
  ],
  [
    "a body alone",
    '{"CheckMode":1}',
    {
      recognised: ["JSON"],
      missing: [
        "the host: an address such as https://HOST/ or a Host header",
        "headers, one per line as Name: value",
        "the signature: an Authorization header, or the parameter Signature",
      ],
    },
  ],
  [
    "a curl command without an address",
    "curl -H 'Authorization: x'",
    {
      recognised: ["the word curl", "an Authorization header"],
      missing: ["the host: an address such as https://HOST/ or a Host header", "headers, one per line as Name: value"],
    },
  ],
])("says of %s what was recognised and what is missing", (_what, text, expected) => {
  expect(readRequest(text)).toEqual(expected);
});

it.each([
  "",
  "{",
  "{'a",
  "curl",
  "curl '",
  "POST",
  "Host:",
  "send request",
  "\\u",
  "[".repeat(20_000),
  "{a:".repeat(9_999),
])("fails on no text: %.20s", (text) => {
  expect(isRequest(readRequest(text))).toBe(false);
});
