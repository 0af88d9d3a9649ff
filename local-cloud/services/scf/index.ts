import type { Service } from "../../core/action";
import { getAccount, listNamespaces } from "./actions/account";
import { createAlias, deleteAlias, getAlias, listAliases, updateAlias } from "./actions/aliases";
import { createCustomDomain, deleteCustomDomain, getCustomDomain, updateCustomDomain } from "./actions/custom-domains";
import { getFunctionEventInvokeConfig, updateFunctionEventInvokeConfig } from "./actions/event-invoke-config";
import { getFunctionLogs, getRequestStatus } from "./actions/function-logs";
import { createFunction, deleteFunction, updateFunctionCode, updateFunctionConfiguration } from "./actions/functions";
import { getFunction } from "./actions/get-function";
import { invoke, invokeFunction } from "./actions/invoke";
import { listFunctions } from "./actions/list-functions";
import {
  deleteReservedConcurrencyConfig,
  getReservedConcurrencyConfig,
  putReservedConcurrencyConfig,
} from "./actions/reserved-concurrency";
import { createTrigger, deleteTrigger, listTriggers, updateTrigger } from "./actions/triggers";
import { listVersionByFunction, publishVersion } from "./actions/versions";

/** Serverless Cloud Function. */
export const scf: Service = {
  name: "scf",
  version: "2018-04-16",
  identifiers: ["FunctionName", "Domain", "Filters"],
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
    invokeFunction,
    getFunctionLogs,
    getRequestStatus,
    listNamespaces,
    getAccount,
  ],
};
