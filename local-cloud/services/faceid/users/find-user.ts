import { didYouMean } from "../../../../lib/nearest";
import { ApiError } from "../../../core/api-error";
import { TEST_USERS } from "./table";
import type { TestUser } from "./test-user";

const BY_NAME = new Map(TEST_USERS.map((user) => [user.name, user]));

/** `test-user:NAME`, alone or before a space and an Extra of your own. */
const TEST_USER = /^test-user:(\S*)/;

/**
 * The test user that a token's Extra names; undefined when it names none.
 * @throws ApiError for one that does not exist, which would otherwise count as an Extra like any other
 */
export function findTestUser(extra: unknown): TestUser | undefined {
  const name = TEST_USER.exec(String(extra ?? ""))?.[1];
  if (name === undefined) return undefined;
  const user = BY_NAME.get(name);
  if (user !== undefined) return user;
  const hint = didYouMean(name, [...BY_NAME.keys()]);
  throw new ApiError(
    "InvalidParameterValue",
    `The local cloud has no test user \`${name}\` (docs/test-users.md).${hint}`,
  );
}
