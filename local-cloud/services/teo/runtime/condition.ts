import { BlockList, isIP } from "node:net";

/** What conditions look at. */
export interface EdgeRequest {
  readonly ip: string;
  readonly host: string;
  readonly method: string;
  /** Without the query. */
  readonly path: string;
}

const FIELDS: Readonly<Record<string, keyof EdgeRequest>> = {
  "http.request.ip": "ip",
  "http.request.host": "host",
  "http.request.method": "method",
  "http.request.uri.path": "path",
};

const CLAUSE = /^(not )?\$\{([\w.]+)\} in \[('[^']*'(?:, *'[^']*')*)\]$/;

/** The value of a variable, for example of `http.request.ip`; undefined when the local cloud does not know it. */
export function findVariable(name: string): ((request: EdgeRequest) => string) | undefined {
  const field = Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined;
  return field && ((request) => request[field]);
}

/**
 * Reads a condition (1145/74786), of which the local cloud knows `${variable} in ['a', 'b']`, with `not` before and
 * `and` between.
 *
 * @returns the test, or a text that says what it does not understand
 */
export function parseCondition(text: string): ((request: EdgeRequest) => boolean) | string {
  const tests: ((request: EdgeRequest) => boolean)[] = [];
  for (const clause of text.split(" and ")) {
    const [, not, name = "", list = ""] = CLAUSE.exec(clause) ?? [];
    const value = findVariable(name);
    if (!value) {
      return `the local cloud does not understand "${clause}"; it knows \${variable} in ['…'] of ${Object.keys(FIELDS).join(", ")}, with not and and`;
    }
    const values = [...list.matchAll(/'([^']*)'/g)].map(([, item = ""]) => item);
    const matches = name === "http.request.ip" ? addressTest(values) : (got: string) => values.includes(got);
    tests.push((request) => matches(value(request)) === (not === undefined));
  }
  return (request) => tests.every((test) => test(request));
}

function addressTest(values: readonly string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const value of values) {
    const [address = "", bits] = value.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    if (isIP(address) === 0) continue;
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return (address) => list.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}
