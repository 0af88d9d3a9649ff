import { TAG_FOREIGN, TAG_LIMITS, TAG_RESERVED } from "../../contract/vendor/tag-limits";
import type { Violation } from "../../lib/schema-errors";
import type { EnvironmentCheck } from "./check";

/** Tags that every resource has from this project. */
const OWN = ["project", "environment"];

const CHARACTERS = "letters, digits, blanks and + - = . _ : / @";

function keyProblem(key: string): Pick<Violation, "message" | "fix"> | undefined {
  if (OWN.includes(key)) {
    return {
      message: `is a tag that every resource has from this project; allowed: any key but ${OWN.join(" and ")}.`,
      fix: "Choose another key, for example owner.",
    };
  }
  const reserved = TAG_RESERVED.find((beginning) => key.toLowerCase().startsWith(beginning));
  if (reserved !== undefined) {
    return {
      message: `begins with "${reserved}", which the vendor keeps for itself; allowed: any other beginning than ${TAG_RESERVED.join(", ")}.`,
      fix: "Choose another key, for example owner.",
    };
  }
  if ([...key].length > TAG_LIMITS.keyLength) {
    return {
      message: `has ${[...key].length} characters; allowed: 1 to ${TAG_LIMITS.keyLength}.`,
      fix: "Shorten the key.",
    };
  }
  const [foreign] = TAG_FOREIGN.exec(key) ?? [];
  if (foreign === undefined) return undefined;
  return { message: `has "${foreign}" in its name; allowed: ${CHARACTERS}.`, fix: "Take the character out." };
}

function valueProblem(value: string): Pick<Violation, "message"> | undefined {
  const [foreign] = TAG_FOREIGN.exec(value) ?? [];
  return foreign === undefined ? undefined : { message: `has "${foreign}" in its value; allowed: ${CHARACTERS}.` };
}

/** Tags are ones that the vendor accepts, few enough, and not this project's own. */
export const tagKeys: EnvironmentCheck = ({ tags }) => {
  const problems = Object.entries(tags).flatMap(([key, value]): Violation[] => {
    const problem = keyProblem(key) ?? valueProblem(value);
    return problem === undefined ? [] : [{ path: ["tags", key], ...problem }];
  });
  const count = Object.keys(tags).length;
  const most = TAG_LIMITS.count - OWN.length;
  if (count <= most) return problems;
  return [
    ...problems,
    { path: ["tags"], message: `got ${count} tags; allowed: at most ${most} besides ${OWN.join(" and ")}.` },
  ];
};
