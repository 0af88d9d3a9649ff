import { tc3Texts } from "../../signature/tc3";
import { hostService } from "./claims";
import type { Difference } from "./finding";
import { type Guess, hostDifference, otherHosts } from "./guess";
import type { Trial } from "./tc3-trial";

const TYPES = [
  ...["application/json", "application/json; charset=utf-8", "application/json;charset=utf-8"],
  ...["application/x-www-form-urlencoded", "application/x-www-form-urlencoded; charset=utf-8", "text/plain"],
];
const LISTS = [["content-type", "host"], ["content-type", "host", "x-tc-action"], ["content-type"], ["host"]];

/** Other values and other forms of the signed headers. */
export function* headerGuesses(trial: Trial): Generator<Guess> {
  const { message, scope, seen, sign } = trial;
  const signed = (headers: object): string =>
    sign(tc3Texts({ ...message, headers: { ...message.headers, ...headers } }, scope).stringToSign);
  const type = message.headers["content-type"] ?? "";
  for (const other of new Set([...TYPES, type.split(";")[0] ?? ""])) {
    if (other === type.toLowerCase()) continue;
    yield {
      code: "content-type-differs",
      place: { part: "header", name: "Content-Type" },
      got: `${other} was signed`,
      expected: `${type || "none"}, as it was sent`,
      signature: () => signed({ "content-type": other, "Content-Type": other }),
    };
  }
  const sent = message.headers["host"] ?? "";
  for (const host of otherHosts(sent, seen.request, hostService(sent) ?? scope.service)) {
    yield { ...hostDifference(host, sent), signature: () => signed({ host, Host: host }) };
  }
  yield* lineGuesses(trial);
}

/** Other forms of the lines of the canonical headers. */
function* lineGuesses({ seen, message, scope, texts, rewrite }: Trial): Generator<Guess> {
  const { signedHeaders } = scope;
  const { method, query } = message;
  const write = (lines: readonly string[], list: readonly string[]): string =>
    rewrite([method, "/", query, ...lines, "", list.join(";"), texts.hashedPayload].join("\n"));
  const value = (name: string): string => (message.headers[name] ?? message.headers[name.toLowerCase()] ?? "").trim();
  const asSent = (name: string): string =>
    seen.request.headers.find((header) => header.name.toLowerCase() === name.toLowerCase())?.name ?? name;
  const place = { part: "header", name: "Authorization" } as const;
  const differ = (
    code: Difference["code"],
    got: string,
    expected: string,
    lines: readonly string[],
    list = signedHeaders,
  ): Guess => ({
    ...{ code, place, got, expected },
    signature: () => write(lines, list),
  });
  const low = (name: string): string => `${name.toLowerCase()}:${value(name).toLowerCase()}`;
  const small = "names and values in lower case";
  yield differ(
    "header-case",
    "values were signed with capitals, as they were sent",
    small,
    signedHeaders.map((name) => `${name.toLowerCase()}:${value(name)}`),
  );
  yield differ(
    "header-case",
    "names were signed with capitals, as they were sent",
    small,
    signedHeaders.map((name) => `${asSent(name)}:${value(name).toLowerCase()}`),
  );
  yield differ(
    "header-case",
    "names and values were signed with capitals, as they were sent",
    small,
    signedHeaders.map((name) => `${asSent(name)}:${value(name)}`),
  );
  yield differ(
    "header-case",
    "SignedHeaders was signed in lower case, and sent with capitals",
    small,
    signedHeaders.map(low),
    signedHeaders.map((name) => name.toLowerCase()),
  );
  for (const lines of [
    signedHeaders.map((name) => low(name).replace(":", ": ")),
    signedHeaders.map((name) => `${low(name)} `),
  ]) {
    yield differ("header-blanks", "a blank was signed next to the value", "name:value without blanks", lines);
  }
  const sorted = [...signedHeaders].sort();
  for (const order of [sorted, [...signedHeaders].reverse(), [...sorted].reverse()]) {
    yield differ("header-order", `the headers were signed as ${order.join(", ")}`, sorted.join(", "), order.map(low));
    yield differ(
      "header-order",
      `SignedHeaders was signed as ${order.join(";")}`,
      sorted.join(";"),
      order.map(low),
      order,
    );
  }
  for (const list of LISTS) {
    const got = `${list.join(", ")} were signed, SignedHeaders names ${signedHeaders.join(", ")}`;
    yield differ("header-not-signed", got, "the same headers in both", list.map(low), list);
  }
}
