import { PROBLEMS } from "../../contract/endpoint/problems";
import { ERROR_CODES } from "../../contract/vendor/codes/table";
import { RESULT_CODES } from "../../contract/vendor/results/result-codes";
import { DEVICE_INFO_LEVELS, LIVENESS_TAGS, type Meaning, WARNINGS } from "../../contract/vendor/results/result-tables";
import type { RevisionDate } from "../../contract/vendor/revisions";
import { describeCode } from "../answer/describe-code";
import type { Entry } from "./entry";

const RETRIES = {
  sdk: "yes, as an official SDK does",
  judgement: "yes, a few times: it passes on its own",
  no: "no, it does not help",
} as const;

const sentence = (phrase: string): string => `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}.`;

const tableEntries = (member: string, table: Readonly<Record<string, Meaning>>): readonly Entry[] =>
  Object.entries(table).map(([value, { meaning, source }]) => ({
    ...{ kind: "warnings", id: `${member}-${value}`, title: `${member} ${value}`, text: `${meaning}.` },
    details: [["Source", source]],
  }));

/** Every code that an answer can hold, with what to do about it. */
export const codeEntries = (revision: RevisionDate): readonly Entry[] => [
  ...RESULT_CODES.map(({ code, meaning, advice, outcome, billing, levels, source }) => ({
    ...({ kind: "results", id: code, title: code, text: `${meaning}.` } as const),
    details: [
      ["Outcome", outcome] as const,
      ["What to do", advice] as const,
      ["Charged", `${billing.billed} (${billing.source})`] as const,
      ["Of", levels.join(", ") || "a sibling of the action"] as const,
      ["Source", source] as const,
    ],
  })),
  ...tableEntries("WarnCardInfos", WARNINGS),
  ...tableEntries("LivenessInfoTag", LIVENESS_TAGS),
  ...tableEntries("DeviceInfoLevel", DEVICE_INFO_LEVELS),
  ...ERROR_CODES.map(({ code, retry }) => {
    const { meaning, owner = "", nextStep } = describeCode(code, { revision });
    return {
      ...({ kind: "codes", id: code, title: code, text: sentence(meaning) } as const),
      details: [["Owner", owner] as const, ["Next step", nextStep] as const, ["Send again", RETRIES[retry]] as const],
    };
  }),
  ...Object.entries(PROBLEMS).map(([code, { status, title, retryable }]) => ({
    ...({ kind: "problems", id: code, title: code, text: `${title}.` } as const),
    details: [["Status", String(status)] as const, ["Send again", retryable ? "yes, later" : "no"] as const],
  })),
];
