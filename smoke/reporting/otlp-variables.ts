import { UserError } from "../../lib/user-error";
import type { Variables } from "../../lib/variables";

const HEADERS = "OTEL_EXPORTER_OTLP_HEADERS";

/**
 * Where OpenTelemetry's variables say that metrics go.
 * @see https://opentelemetry.io/docs/specs/otel/protocol/exporter/
 * @throws UserError when they say nothing
 */
export function otlpAddress(variables: Variables): string {
  const address = variables["OTEL_EXPORTER_OTLP_METRICS_ENDPOINT"] || variables["OTEL_EXPORTER_OTLP_ENDPOINT"];
  if (address) return address;
  throw new UserError(
    "The reporter otlp has no address: it was given none, and OTEL_EXPORTER_OTLP_ENDPOINT is not set.",
    "Write --reporter otlp=https://HOST:4318, set the variable, or name a file with --reporter otlp=PATH.",
  );
}

/**
 * Headers of OTEL_EXPORTER_OTLP_HEADERS: `name=value`, separated by commas, values percent-encoded.
 * @throws UserError
 */
export function otlpHeaders(variables: Variables): Record<string, string> {
  const text = variables[HEADERS] ?? "";
  try {
    const headers = new Headers();
    for (const pair of text.split(",").filter((part) => part.trim() !== "")) {
      const at = pair.indexOf("=");
      headers.set(pair.slice(0, Math.max(0, at)).trim(), decodeURIComponent(pair.slice(at + 1).trim()));
    }
    return Object.fromEntries(headers);
  } catch {
    throw new UserError(
      `The environment variable ${HEADERS} cannot be read.`,
      "Set it to name=value, several separated by commas, with values percent-encoded.",
    );
  }
}
