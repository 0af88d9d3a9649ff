import { isRecord } from "../../lib/is-record";

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((name) => [name, sortKeys(value[name])]),
  );
}

/** JSON with a blank after commas and colons, as Python's `json.dumps` writes it. */
function spaced(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(", ")}]`;
  if (!isRecord(value)) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([name, member]) => `${JSON.stringify(name)}: ${spaced(member)}`)
    .join(", ")}}`;
}

const ascii = (text: string): string =>
  text.replace(/[\u0080-\uffff]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`);

const goEscaped = (text: string): string => text.replace(/[<>&]/g, (one) => `\\u00${one.charCodeAt(0).toString(16)}`);

type Form = readonly [what: string, text: string];

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function* jsonForms(body: string): Generator<Form> {
  const value = parse(body);
  if (value === undefined) return;
  for (const [how, one] of [["", value] as const, ["keys sorted, ", sortKeys(value)] as const]) {
    const writers: readonly (readonly [what: string, write: () => string])[] = [
      ["without blanks", () => JSON.stringify(one)],
      ["with a blank after commas and colons", () => spaced(one)],
      ["indented by 2", () => JSON.stringify(one, null, 2)],
      ["indented by 4", () => JSON.stringify(one, null, 4)],
      ["indented by tabs", () => JSON.stringify(one, null, "\t")],
    ];
    for (const [what, write] of writers) {
      const text = write();
      yield [`${how}${what}`, text];
      yield [`${how}${what}, other letters as \\u`, ascii(text)];
      yield [`${how}${what}, < > & as \\u`, goEscaped(text)];
    }
  }
}

/**
 * What may have been hashed in a body's place, with a description of each; one after the other, because a body can
 * be large.
 */
export function* bodyForms(body: string): Generator<Form> {
  yield* jsonForms(body);
  yield ["with a line break at its end", `${body}\n`];
  yield ["without the line break at its end", body.replace(/\r?\n$/, "")];
  yield ["with CR LF for its line breaks", body.replace(/\r?\n/g, "\r\n")];
  yield ["with a byte order mark", `\uFEFF${body}`];
  yield ["as text in JSON", JSON.stringify(body)];
  yield ["as an empty text", ""];
  yield ["as {}", "{}"];
  yield ["as null", "null"];
  yield ["as UNSIGNED-PAYLOAD, without the header X-TC-Content-SHA256", "UNSIGNED-PAYLOAD"];
}
