import type { Service } from "../action";
import { createAlias } from "./create-alias";
import { createCustomDomain } from "./create-custom-domain";
import { createFunction } from "./create-function";
import { createTrigger } from "./create-trigger";
import { deleteAlias } from "./delete-alias";
import { deleteCustomDomain } from "./delete-custom-domain";
import { deleteFunction } from "./delete-function";
import { deleteReservedConcurrencyConfig } from "./delete-reserved-concurrency-config";
import { deleteTrigger } from "./delete-trigger";
import { getAlias } from "./get-alias";
import { getCustomDomain } from "./get-custom-domain";
import { getFunction } from "./get-function";
import { getFunctionEventInvokeConfig } from "./get-function-event-invoke-config";
import { getReservedConcurrencyConfig } from "./get-reserved-concurrency-config";
import { invoke } from "./invoke";
import { listAliases } from "./list-aliases";
import { listFunctions } from "./list-functions";
import { listTriggers } from "./list-triggers";
import { listVersionByFunction } from "./list-version-by-function";
import { publishVersion } from "./publish-version";
import { putReservedConcurrencyConfig } from "./put-reserved-concurrency-config";
import { updateAlias } from "./update-alias";
import { updateCustomDomain } from "./update-custom-domain";
import { updateFunctionCode } from "./update-function-code";
import { updateFunctionConfiguration } from "./update-function-configuration";
import { updateFunctionEventInvokeConfig } from "./update-function-event-invoke-config";
import { updateTrigger } from "./update-trigger";

/** Serverless Cloud Function. */
export const scf: Service = {
  name: "scf",
  version: "2018-04-16",
  actions: [
    createFunction,
    getFunction,
    listFunctions,
    updateFunctionCode,
    updateFunctionConfiguration,
    deleteFunction,
    createTrigger,
    listTriggers,
    updateTrigger,
    deleteTrigger,
    createCustomDomain,
    getCustomDomain,
    updateCustomDomain,
    deleteCustomDomain,
    putReservedConcurrencyConfig,
    getReservedConcurrencyConfig,
    deleteReservedConcurrencyConfig,
    getFunctionEventInvokeConfig,
    updateFunctionEventInvokeConfig,
    publishVersion,
    listVersionByFunction,
    createAlias,
    getAlias,
    listAliases,
    updateAlias,
    deleteAlias,
    invoke,
  ],
};
