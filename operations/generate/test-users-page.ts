import { ID_CARD_TYPES } from "../../contract/vendor/id-card-types";
import { TEST_DOCUMENTS, TEST_USERS, type TestUser } from "../../local-cloud";
import { code, table } from "./markdown";
import type { PageParts } from "./markers";

function answer({ outcome, finishesAfterSeconds }: TestUser): string {
  if ("error" in outcome) return `the error ${code(outcome.error)}`;
  const result = `${code(outcome.code)}, ChargeCount ${outcome.chargeCount}`;
  return finishesAfterSeconds === undefined ? result : `\`-999\`, after ${finishesAfterSeconds} s ${result}`;
}

const userTable = (): string =>
  table(
    ["User", "Outcome", "`Result` of faceid"],
    TEST_USERS.map((user) => [code(user.name), user.about, answer(user)]),
  );

const documentTable = (): string =>
  table(
    ["IdCardType", "What is read"],
    ID_CARD_TYPES.map(({ name }) => [
      code(name),
      Object.entries(TEST_DOCUMENTS[name] ?? {})
        .map(([field, value]) => `${field} ${code(value)}`)
        .join(", "),
    ]),
  );

/** The generated parts of docs/test-users.md: the users of the local cloud, and their documents. */
export const testUsersPage = (): PageParts => ({ users: userTable(), documents: documentTable() });
