import type { Service } from "../../core/action";
import { createAlias } from "./actions/create-alias";
import { createCustomDomain } from "./actions/create-custom-domain";
import { createFunction } from "./actions/create-function";
import { createTrigger } from "./actions/create-trigger";
import { deleteAlias } from "./actions/delete-alias";
import { deleteCustomDomain } from "./actions/delete-custom-domain";
import { deleteFunction } from "./actions/delete-function";
import { deleteReservedConcurrencyConfig } from "./actions/delete-reserved-concurrency-config";
import { deleteTrigger } from "./actions/delete-trigger";
import { getAlias } from "./actions/get-alias";
import { getCustomDomain } from "./actions/get-custom-domain";
import { getFunction } from "./actions/get-function";
import { getFunctionEventInvokeConfig } from "./actions/get-function-event-invoke-config";
import { getReservedConcurrencyConfig } from "./actions/get-reserved-concurrency-config";
import { invoke } from "./actions/invoke";
import { listAliases } from "./actions/list-aliases";
import { listFunctions } from "./actions/list-functions";
import { listTriggers } from "./actions/list-triggers";
import { listVersionByFunction } from "./actions/list-version-by-function";
import { publishVersion } from "./actions/publish-version";
import { putReservedConcurrencyConfig } from "./actions/put-reserved-concurrency-config";
import { updateAlias } from "./actions/update-alias";
import { updateCustomDomain } from "./actions/update-custom-domain";
import { updateFunctionCode } from "./actions/update-function-code";
import { updateFunctionConfiguration } from "./actions/update-function-configuration";
import { updateFunctionEventInvokeConfig } from "./actions/update-function-event-invoke-config";
import { updateTrigger } from "./actions/update-trigger";

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
