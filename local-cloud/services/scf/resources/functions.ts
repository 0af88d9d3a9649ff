import { readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { UserError } from "../../../../lib/user-error";
import { timestamp } from "../../../core/answer-fields";
import type { Arguments } from "../../../stack/arguments";
import type { ResourceType } from "../../../stack/resource-type";
import { DEFAULT_NAMESPACE, type FunctionNetwork, type InstanceConcurrency } from "../state/function";
import { createAlias, publishVersion } from "../state/function-versions";

/** The provider's defaults (provider documentation of scf_function). */
const DEFAULTS = { namespace: "default", mem_size: 128, timeout: 3, func_type: "Event" } as const;

export const scfFunction: ResourceType = (args, { cloud, scf, region, folder }) => {
  const type = args.text("func_type", DEFAULTS.func_type);
  if (type !== "Event" && type !== "HTTP") {
    throw new UserError(
      `${args.where}: func_type is ${type}, but the local cloud runs functions of type Event and HTTP only.`,
      'Set func_type to "Event" or "HTTP", or leave it out for "Event".',
    );
  }
  const instanceConcurrency = concurrency(args.blocks("instance_concurrency_config")[0]);
  const zip = readZip(args, folder);
  const fn = scf.createFunction(
    {
      name: args.text("name"),
      namespace: args.text("namespace", DEFAULTS.namespace),
      region,
      type,
      handler: type === "HTTP" ? args.text("handler", "") : args.text("handler"),
      instanceConcurrency,
      runtime: args.text("runtime"),
      memoryMb: args.integer("mem_size", DEFAULTS.mem_size),
      timeoutSeconds: args.integer("timeout", DEFAULTS.timeout),
      environment: args.texts("environment"),
      role: args.optionalText("role"),
      ...logs(args),
      tags: args.texts("tags"),
      code: zip.content,
      description: args.text("description", ""),
      publicNet: args.text("enable_public_net", "false") === "true",
      ...network(args),
      fixedEip: args.text("enable_eip_config", "false") === "true",
    },
    zip.path,
  );
  return {
    id: `${fn.namespace}+${fn.name}`,
    function_id: fn.functionId,
    namespace: fn.namespace,
    mem_size: fn.memoryMb,
    timeout: fn.timeoutSeconds,
    func_type: fn.type,
    cls_logset_id: fn.clsLogsetId ?? "",
    cls_topic_id: fn.clsTopicId ?? "",
    code_size: fn.code.length,
    code_result: "success",
    code_error: "",
    err_no: 0,
    status: "Active",
    status_desc: "",
    modify_time: timestamp(cloud.clock.now()),
    // Read when the function is, which is before a trigger of its own resource exists.
    trigger_info: [],
  };
};

function readZip(args: Arguments, folder: string): { path: string; content: Buffer } {
  if (!args.has("zip_file")) {
    throw new UserError(
      `${args.where}: there is no zip_file, and the local cloud cannot fetch code from a bucket or an image.`,
      "Give the function's code as zip_file.",
    );
  }
  const file = resolve(folder, args.text("zip_file"));
  const path = relative(process.cwd(), file);
  try {
    return { path, content: readFileSync(file) };
  } catch {
    throw new UserError(`${args.where}: there is no zip_file ${path}.`, "Run `npx ekyc synth` to build it.");
  }
}

/** As the provider sends it: nothing for an empty text, but the number always, so that a missing one is refused. */
function concurrency(block: Arguments | undefined): InstanceConcurrency | undefined {
  if (!block) return undefined;
  const MaxConcurrency = block.integer("max_concurrency", 0);
  if (MaxConcurrency < 1 || MaxConcurrency > 100) {
    throw new UserError(
      `${block.where}: max_concurrency is ${MaxConcurrency}, but an instance works on 1 to 100 requests at a time.`,
      "Set max_concurrency, or leave instance_concurrency_config out for one request at a time.",
    );
  }
  const texts = {
    DynamicEnabled: block.optionalText("dynamic_enabled"),
    InstanceIsolationEnabled: block.optionalText("instance_isolation_enabled"),
    Type: block.optionalText("type"),
  };
  const given = Object.fromEntries(Object.entries(texts).filter(([, value]) => value));
  return { MaxConcurrency, ...given } as InstanceConcurrency;
}

/** As the provider has it: both ids, or neither. */
function network(args: Arguments): { network?: FunctionNetwork } {
  const [VpcId, SubnetId] = [args.optionalText("vpc_id"), args.optionalText("subnet_id")];
  if (VpcId && SubnetId) return { network: { VpcId, SubnetId } };
  if (!VpcId && !SubnetId) return {};
  throw new UserError(`${args.where}: only one of vpc_id and subnet_id is set.`, "Set both of them, or neither.");
}

/** The two go together: the API refuses one without the other. */
function logs(args: Arguments): { clsLogsetId: string | undefined; clsTopicId: string | undefined } {
  const [clsLogsetId, clsTopicId] = [args.optionalText("cls_logset_id"), args.optionalText("cls_topic_id")];
  if ((clsLogsetId === undefined) !== (clsTopicId === undefined)) {
    throw new UserError(
      `${args.where}: only one of cls_logset_id and cls_topic_id is set.`,
      "Set both of them, or neither.",
    );
  }
  return { clsLogsetId, clsTopicId };
}

export const scfFunctionVersion: ResourceType = (args, { cloud, region }) => {
  const namespace = args.text("namespace", DEFAULT_NAMESPACE);
  const fn = cloud.scf.function(region, namespace, args.text("function_name"));
  const { version } = publishVersion(fn, args.text("description", ""), cloud.clock.now());
  return { id: `${fn.name}#${namespace}#${version}`, namespace, function_version: version };
};

export const scfFunctionAlias: ResourceType = (args, { cloud, region }) => {
  if (args.has("routing_config")) {
    throw new UserError(
      `${args.where}: routing_config is set, but the alias of a stack that is loaded names one version.`,
      "Leave routing_config out; `npx ekyc release` shares the traffic.",
    );
  }
  const namespace = args.text("namespace", DEFAULT_NAMESPACE);
  const fn = cloud.scf.function(region, namespace, args.text("function_name"));
  const alias = createAlias(fn, {
    name: args.text("name"),
    version: args.text("function_version"),
    additional: undefined,
    description: args.text("description", ""),
    createdAt: cloud.clock.now(),
  });
  return { id: `${namespace}#${fn.name}#${alias.name}`, namespace };
};

export const scfReservedConcurrencyConfig: ResourceType = (args, { cloud, region }) => {
  const namespace = args.text("namespace", "default");
  const fn = cloud.scf.function(region, namespace, args.text("function_name"));
  cloud.scf.reserveConcurrency(fn, args.integer("reserved_concurrency_mem"));
  return { id: `${namespace}#${fn.name}`, namespace };
};

export const scfFunctionEventInvokeConfig: ResourceType = (args, { cloud, region }) => {
  const namespace = args.text("namespace", DEFAULT_NAMESPACE);
  const fn = cloud.scf.function(region, namespace, args.text("function_name"));
  for (const config of args.blocks("async_trigger_config")) {
    for (const retry of config.blocks("retry_config")) {
      fn.asyncInvocation = { retries: retry.integer("retry_num"), keepSeconds: config.integer("msg_ttl") };
    }
  }
  return { id: `${fn.name}#${namespace}`, namespace };
};
