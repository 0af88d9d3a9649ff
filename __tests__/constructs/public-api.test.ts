import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import * as library from "../../constructs";

const INDEX = join(__dirname, "..", "..", "constructs", "index.ts");
const source = ts.createSourceFile(INDEX, readFileSync(INDEX, "utf8"), ts.ScriptTarget.Latest, true);

/** What the index exports, one entry a name. */
const exported = source.statements.filter(ts.isExportDeclaration).flatMap((statement) => {
  const { exportClause, isTypeOnly, moduleSpecifier } = statement;
  if (exportClause === undefined || !ts.isNamedExports(exportClause)) throw new Error(statement.getText());
  const from = (moduleSpecifier as ts.StringLiteral).text;
  return exportClause.elements.map((element) => ({
    name: element.name.text,
    isType: isTypeOnly || element.isTypeOnly,
    from,
  }));
});

const names = (isType: boolean): string[] =>
  exported
    .filter((one) => one.isType === isType)
    .map(({ name }) => name)
    .sort();

describe("the library", () => {
  it("exports these values, and a change of the list is a change of its interface", () => {
    expect(names(false)).toMatchInlineSnapshot(`
     [
       "ALARMS",
       "AlarmNotice",
       "ApiGateway",
       "ClientKeys",
       "EdgeOneGateway",
       "EndpointAlarms",
       "EndpointLogs",
       "ExecutionRole",
       "FunctionCode",
       "FunctionRelease",
       "FunctionUrlGateway",
       "LOG_FIELDS",
       "OUTPUT_NAMES",
       "PLATFORM_LOG_FIELDS",
       "ProviderSchemaValidation",
       "SMOKE_LOG_FIELDS",
       "SmokeSchedule",
       "TencentcloudProvider",
       "TokenEndpoint",
       "TokenEndpointStack",
       "TokenFunction",
       "ValidationError",
       "faceid",
     ]
    `);
    expect(Object.keys(library).sort()).toEqual(names(false));
  });

  it("exports these types", () => {
    expect(names(true)).toMatchInlineSnapshot(`
     [
       "AlarmBot",
       "AlarmNoticeProps",
       "AlarmReceiver",
       "AlarmRecipients",
       "AlarmService",
       "AlarmSpec",
       "AlarmWebCallback",
       "ApiGatewayChoice",
       "ApiGatewayOptions",
       "ApiGatewayProps",
       "CallerAuthentication",
       "ClientKeysAttributes",
       "ClientKeysProps",
       "CorsOptions",
       "CosState",
       "CustomDomainOptions",
       "EdgeOneChoice",
       "EdgeOneGatewayProps",
       "EdgeOneOptions",
       "EdgeOneZone",
       "EndpointAlarmsProps",
       "EndpointLogsAttributes",
       "EndpointLogsProps",
       "EndpointRuntime",
       "ExecutionRoleAttributes",
       "ExecutionRoleProps",
       "Expectation",
       "FieldTest",
       "Figure",
       "FunctionKind",
       "FunctionNetwork",
       "FunctionReleaseProps",
       "FunctionUrlChoice",
       "FunctionUrlDomainOptions",
       "FunctionUrlGatewayProps",
       "FunctionUrlOptions",
       "Gateway",
       "GatewayOptions",
       "HandlerConfig",
       "IClientKeys",
       "IEndpointLogs",
       "IExecutionRole",
       "IdentityProvider",
       "IdentityProviderOptions",
       "LocalState",
       "LogField",
       "LogQuery",
       "PackageOptions",
       "PermissionBoundary",
       "PolicyStatement",
       "Profile",
       "QuarantinedProfile",
       "QuotaOptions",
       "QuotaShare",
       "RedisStoreOptions",
       "RegionName",
       "ResultDetail",
       "ResultMedia",
       "ResultOptions",
       "ResultSettings",
       "RevisionName",
       "ScheduleOptions",
       "SchedulePlan",
       "SmokeConfig",
       "SmokeLogs",
       "SmokeScheduleProps",
       "SourceFile",
       "Span",
       "StateBackend",
       "StoreOptions",
       "SubjectBudget",
       "TencentcloudProviderConfig",
       "Throttle",
       "TokenAlgorithm",
       "TokenClaims",
       "TokenEndpointOutputs",
       "TokenEndpointProps",
       "TokenEndpointStackProps",
       "TokenFunctionProps",
       "TokenType",
     ]
    `);
  });

  it("exports nothing that is private", () => {
    expect(exported.filter(({ from }) => from.includes("/private/"))).toEqual([]);
  });
});
