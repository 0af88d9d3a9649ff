import { OPERATIONS } from "../../contract/endpoint/api/operations";
import { DEFAULT_PROFILES } from "../../contract/generated/profiles";
import { APPLY_SDK_VERIFICATION_TOKEN, GET_SDK_VERIFICATION_RESULT, SEED_PAGE } from "../../contract/vendor/api";
import { ID_CARD_TYPES } from "../../contract/vendor/id-card-types";
import { ACTION_PARAMETERS } from "../../contract/vendor/parameters";
import { REGIONS } from "../../contract/vendor/regions";
import { REVISIONS } from "../../contract/vendor/revisions";
import { wireName } from "../../contract/vendor/wire-name";
import { defined } from "../../lib/defined";
import type { ExplorerOptions } from "../options";
import { ENDPOINT_ROUTES } from "../request/operation-owner";
import { searchEntries } from "../search/entries";
import { bodyFields, parameterField } from "./fields";
import type { Catalogue, Field, OperationModel, ProfileModel } from "./model";

const RESULT_PAGE = "tencentcloud.com/document/product/1061/49951";

const SDK_TOKEN: Field = {
  name: "SdkToken",
  control: "text",
  type: "String",
  required: true,
  meaning:
    "The token of the verification, as ApplySdkVerificationToken answered it; its result is kept for three days.",
  source: RESULT_PAGE,
};

const FACEID_OPERATIONS: readonly OperationModel[] = [
  {
    id: APPLY_SDK_VERIFICATION_TOKEN,
    summary: "Issues the token with which the mobile SDK verifies one user.",
    source: SEED_PAGE,
    fields: ACTION_PARAMETERS.map(parameterField),
  },
  {
    id: GET_SDK_VERIFICATION_RESULT,
    summary: "Reads the outcome of a verification, by its token.",
    source: RESULT_PAGE,
    fields: [SDK_TOKEN],
  },
].map((operation) => ({
  ...operation,
  id: operation.id as OperationModel["id"],
  owner: "faceid" as const,
  title: operation.id,
  method: "POST" as const,
  path: "/",
}));

const ENDPOINT_OPERATIONS: readonly OperationModel[] = ENDPOINT_ROUTES.map(({ id, method, path }) => {
  const { summary, body } = OPERATIONS[id];
  const source = `contract/endpoint, ${method} ${path}`;
  const fields = body ? bodyFields(body.schema, source) : [];
  return { id, owner: "endpoint", title: `${method} ${path}`, method, path, summary, source, fields };
});

/** What a profile sends; a picture comes with each request. */
const onTheWire = (profile: object = {}): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(profile)
      .filter(([name]) => name !== "compareImage")
      .map(([name, value]) => [wireName(name), value]),
  );

const PROFILES: readonly ProfileModel[] = ID_CARD_TYPES.map(({ name, title, listed }) => ({
  name,
  title,
  parameters: onTheWire(DEFAULT_PROFILES[name]),
  ...defined({ listed }),
}));

/** What the page is told when it opens. */
export function catalogue(options: ExplorerOptions): Catalogue {
  const { revision, region, testUsers, environment, account } = options;
  return {
    revision,
    region,
    revisions: REVISIONS,
    regions: REGIONS,
    operations: [...FACEID_OPERATIONS, ...ENDPOINT_OPERATIONS],
    profiles: PROFILES,
    entries: searchEntries(options),
    testUsers: testUsers.map(({ name, about }) => ({ name, about })),
    ...defined({
      account: account?.name,
      environment: environment && {
        name: environment.name,
        profiles: Object.fromEntries(
          Object.entries(environment.profiles).map(([name, profile]) => [name, onTheWire(profile)]),
        ),
        endpoint: environment.endpoint !== undefined,
      },
    }),
  };
}
