import type { ApiCall } from "../../helpers/api-client";
import { type Fields, missingFields, without } from "../../helpers/provider-fields";
import { ScfCloud } from "../../helpers/scf-cloud";
import {
  createCustomDomain,
  createFunction,
  createTrigger,
  getCustomDomain,
  getFunction,
  getFunctionEventInvokeConfig,
  getReservedConcurrencyConfig,
  listTriggers,
  putReservedConcurrencyConfig,
} from "./fixtures";

/** The fields of SCF's responses that the Terraform provider 1.83.25 reads of a function from a zip. */
const READ: Readonly<Record<string, { readonly request: ApiCall; readonly fields: Fields }>> = {
  GetFunction: {
    request: getFunction(),
    fields: {
      FunctionId: "string",
      FunctionName: "string",
      Namespace: "string",
      Status: "string",
      StatusDesc: "string",
      Type: "string",
      Handler: "string",
      Runtime: "string",
      Description: "string",
      Role: "string",
      ClsLogsetId: "string",
      ClsTopicId: "string",
      MemorySize: "number",
      Timeout: "number",
      CodeSize: "number",
      CodeResult: "string",
      CodeError: "string",
      ErrNo: "number",
      ModTime: "string",
      AsyncRunEnable: "string",
      DnsCache: "string",
      L5Enable: "string",
      InstallDependency: "string",
      "Environment.Variables[].Key": "string",
      "Environment.Variables[].Value": "string",
      "VpcConfig.VpcId": "string",
      "VpcConfig.SubnetId": "string",
      "Tags[].Key": "string",
      "Tags[].Value": "string",
      "EipConfig.EipFixed": "string",
      "AccessInfo.Host": "string",
      "AccessInfo.Vip": "string",
      "PublicNetConfig.PublicNetStatus": "string",
      "PublicNetConfig.EipConfig.EipStatus": "string",
      "Triggers[].Type": "string",
      "Triggers[].Enable": "number",
      "Triggers[].TriggerName": "string",
      "Triggers[].TriggerDesc": "string",
      "Triggers[].AddTime": "string",
      "Triggers[].ModTime": "string",
      "Triggers[].CustomArgument": "string",
    },
  },
  CreateTrigger: {
    request: createTrigger({ Qualifier: "$DEFAULT" }),
    fields: { "TriggerInfo.TriggerName": "string" },
  },
  ListTriggers: {
    request: listTriggers(),
    fields: {
      "Triggers[].TriggerName": "string",
      "Triggers[].Type": "string",
      "Triggers[].TriggerDesc": "string",
      "Triggers[].Qualifier": "string",
      "Triggers[].CustomArgument": "string",
      "Triggers[].Description": "string",
      "Triggers[].AvailableStatus": "string",
      "Triggers[].AddTime": "string",
      "Triggers[].ModTime": "string",
      "Triggers[].Enable": "number",
    },
  },
  GetCustomDomain: {
    request: getCustomDomain(),
    fields: {
      Domain: "string",
      Protocol: "string",
      "EndpointsConfig[].Namespace": "string",
      "EndpointsConfig[].FunctionName": "string",
      "EndpointsConfig[].Qualifier": "string",
      "EndpointsConfig[].PathMatch": "string",
      "EndpointsConfig[].PathRewrite[].Path": "string",
      "EndpointsConfig[].PathRewrite[].Type": "string",
      "EndpointsConfig[].PathRewrite[].Rewrite": "string",
      "CertConfig.CertificateId": "string",
      "WafConfig.WafOpen": "string",
      "WafConfig.WafInstanceId": "string",
    },
  },
  GetFunctionEventInvokeConfig: {
    request: getFunctionEventInvokeConfig(),
    fields: { "AsyncTriggerConfig.RetryConfig[].RetryNum": "number", "AsyncTriggerConfig.MsgTTL": "number" },
  },
  GetReservedConcurrencyConfig: { request: getReservedConcurrencyConfig(), fields: { ReservedMem: "number" } },
};

let world: ScfCloud;
beforeEach(async () => {
  world = await ScfCloud.start();
  await world.settle(createFunction(), createTrigger(), createCustomDomain(), putReservedConcurrencyConfig(512));
});
afterEach(() => world.close());

describe.each(Object.entries(READ))("%s", (_action, { request, fields }) => {
  it("answers every field that the provider reads", async () => {
    expect(missingFields(await world.response(request), fields)).toEqual([]);
  });

  it.each(Object.keys(fields))("would be found out without %s", async (path) => {
    expect(missingFields(without(await world.response(request), path), fields)).toContain(path);
  });
});

it("GetFunction has nothing where the provider would take its presence for a block in the configuration", async () => {
  expect(await world.response(getFunction())).toMatchObject({
    ImageConfig: null,
    InstanceConcurrencyConfig: null,
    IntranetConfig: null,
  });
});
