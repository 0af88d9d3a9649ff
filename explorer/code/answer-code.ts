import type { Call } from "../api";
import type { ExplorerOptions } from "../options";
import type { CodeAnswer } from "./code-answer";
import type { Language } from "./language";
import { LANGUAGE_IDS, LANGUAGES } from "./languages";
import { type CodePlaces, VENDOR_URL, writeCode } from "./write-code";

/** Stands for the endpoint's address where none is up. */
const EXAMPLE_ENDPOINT = "https://ekyc.example.com";

/** How the code of a language was checked, as text. */
export function describeChecks({ inTests, byHand }: Language): string {
  const tests = inTests && `${inTests} in the project's tests`;
  const hand = byHand && `${byHand.proof} by hand: ${byHand.what}`;
  return [tests, hand].filter(Boolean).join("; ") || "read only";
}

async function findPlaces({ target, revision }: Call, options: ExplorerOptions): Promise<CodePlaces> {
  const faceidUrl = target === "local" ? (await options.localCloud(revision)).url : options.account?.url;
  const endpointUrl = options.environment?.endpoint?.url;
  return { faceidUrl: faceidUrl ?? VENDOR_URL, endpointUrl: endpointUrl ?? EXAMPLE_ENDPOINT };
}

/**
 * A call as code, in the language that was asked for or else in the first that has it. It needs no credentials, so an
 * account may be the target where the explorer has none.
 *
 * @throws UserError
 */
export async function answerCode(
  { language: wanted, ...call }: Call & { readonly language?: string },
  options: ExplorerOptions,
): Promise<CodeAnswer> {
  const places = await findPlaces(call, options);
  const written = LANGUAGE_IDS.flatMap((id) => {
    const code = writeCode(call, LANGUAGES[id], places);
    return code === undefined ? [] : [{ id, code }];
  });
  const chosen = written.find(({ id }) => id === wanted) ?? written[0];
  if (!chosen) throw new Error(`nothing writes ${call.operation}`);
  const language = LANGUAGES[chosen.id];
  const { file, needs, note, local } = language;
  return {
    languages: written.map(({ id }) => ({ id, title: LANGUAGES[id].title })),
    ...{ ...chosen, file, needs },
    notes: [note, call.target === "local" ? local : undefined].filter((text) => text !== undefined),
    checked: describeChecks(language),
  };
}
