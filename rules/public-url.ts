import { isRecord } from "../lib/is-record";
import type { JsonPath } from "./json-lines";
import type { Finding, Rule } from "./rule";
import { type Block, blockBodies } from "./stack";

/** Whether a trigger's description gives it an address on the internet that anybody may call. */
function isPublic(description: unknown): boolean {
  if (typeof description !== "string") return false;
  try {
    const value: unknown = JSON.parse(description);
    if (!isRecord(value) || value["AuthType"] !== "NONE") return false;
    return !isRecord(value["NetConfig"]) || value["NetConfig"]["EnableExtranet"] !== false;
  } catch {
    return false;
  }
}

const finding = (address: string, path: JsonPath, what: string): Finding => ({
  address,
  path,
  message: `${what} is NONE, so anybody on the internet may call it; allowed: CAM, or a reason why that is meant`,
});

function findings({ kind, type, address, config, path }: Block): Finding[] {
  if (kind !== "resource") return [];
  switch (type) {
    case "tencentcloud_scf_trigger":
      return config["type"] === "http" && isPublic(config["trigger_desc"])
        ? [finding(address, [...path, "trigger_desc"], "AuthType of the function URL")]
        : [];
    case "tencentcloud_scf_function":
      return blockBodies(config, "triggers", path)
        .filter((trigger) => trigger.config["type"] === "http" && isPublic(trigger.config["trigger_desc"]))
        .map((trigger) => finding(address, [...trigger.path, "trigger_desc"], "AuthType of the function URL"));
    case "tencentcloud_api_gateway_api":
      return config["auth_type"] === "NONE" ? [finding(address, [...path, "auth_type"], "auth_type")] : [];
    default:
      return [];
  }
}

export const publicUrl = {
  id: "public-url",
  what: "No public address accepts calls without authentication by the platform.",
  why: "Anyone who finds the address can run the function, at your cost and with its role, unless the code behind it knows its callers.",
  fix: "Let the platform authenticate (AuthType CAM), or suppress the rule with what authenticates callers instead.",
  check: (stack) => stack.blocks.flatMap(findings),
} as const satisfies Rule;
