import type { ResourceType } from "../../../stack/resource-type";
import {
  scfFunction,
  scfFunctionAlias,
  scfFunctionEventInvokeConfig,
  scfFunctionVersion,
  scfReservedConcurrencyConfig,
} from "./functions";
import { scfCustomDomain, scfTrigger, scfTriggers } from "./triggers";

/** SCF's resources, by Terraform's type. */
export const SCF_RESOURCES: Readonly<Record<string, ResourceType>> = {
  tencentcloud_scf_custom_domain: scfCustomDomain,
  tencentcloud_scf_function: scfFunction,
  tencentcloud_scf_function_alias: scfFunctionAlias,
  tencentcloud_scf_function_event_invoke_config: scfFunctionEventInvokeConfig,
  tencentcloud_scf_function_version: scfFunctionVersion,
  tencentcloud_scf_reserved_concurrency_config: scfReservedConcurrencyConfig,
  tencentcloud_scf_trigger: scfTrigger,
};

/** SCF's data sources, by Terraform's type. */
export const SCF_DATA_SOURCES: Readonly<Record<string, ResourceType>> = {
  tencentcloud_scf_triggers: scfTriggers,
};
