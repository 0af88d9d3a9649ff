import type { Language } from "./language";
import { CLIENT } from "./languages/client";
import { CPP } from "./languages/cpp";
import { CURL } from "./languages/curl";
import { DOTNET } from "./languages/dotnet";
import { GO } from "./languages/go";
import { JAVA } from "./languages/java";
import { NODE } from "./languages/node";
import { PHP } from "./languages/php";
import { PYTHON } from "./languages/python";
import { RUBY } from "./languages/ruby";
import { TCCLI } from "./languages/tccli";

const KNOWN = {
  node: NODE,
  python: PYTHON,
  go: GO,
  java: JAVA,
  php: PHP,
  cpp: CPP,
  dotnet: DOTNET,
  ruby: RUBY,
  tccli: TCCLI,
  curl: CURL,
  client: CLIENT,
} as const satisfies Readonly<Record<string, Language>>;

export type LanguageId = keyof typeof KNOWN;

/** Everything that a call can be written in, in the order in which it is offered. */
export const LANGUAGES: Readonly<Record<LanguageId, Language>> = KNOWN;

export const LANGUAGE_IDS = Object.keys(KNOWN) as LanguageId[];
