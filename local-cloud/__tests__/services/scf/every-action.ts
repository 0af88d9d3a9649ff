import type { EveryAction } from "../../helpers/every-action";
import * as scf from "./fixtures";

/** Calls every action of the service with success. */
export const everyAction: EveryAction = async (perform) => {
  await perform(scf.createFunction());
  await perform(scf.createTrigger());
  await perform(scf.listTriggers());
  await perform(scf.updateTrigger({ Enable: "CLOSE" }));
  await perform(scf.createCustomDomain());
  await perform(scf.getCustomDomain());
  await perform(scf.updateCustomDomain({ Protocol: "HTTP&HTTPS" }));
  await perform(scf.putReservedConcurrencyConfig(512));
  await perform(scf.getReservedConcurrencyConfig());
  await perform(scf.publishVersion());
  await perform(scf.listVersionByFunction());
  await perform(scf.createAlias("live", "1"));
  await perform(scf.updateAlias("live", "1", scf.additional("$LATEST", 0.5)));
  await perform(scf.getAlias("live"));
  await perform(scf.listAliases());
  await perform(scf.updateAlias("live", "$LATEST"));
  await perform(scf.getFunction());
  await perform(scf.listFunctions());
  const { Result } = await perform(scf.invoke());
  await perform(scf.invokeFunction());
  await perform(scf.getFunctionLogs());
  await perform(scf.getRequestStatus((Result as { FunctionRequestId: string }).FunctionRequestId));
  await perform(scf.listNamespaces());
  await perform(scf.getAccount());
  await perform(scf.updateFunctionConfiguration({ Timeout: 10 }));
  await perform(scf.updateFunctionCode(scf.saying("two")));
  await perform(scf.deleteCustomDomain());
  await perform(scf.deleteAlias("live"));
  await perform(scf.deleteTrigger());
  await perform(scf.deleteReservedConcurrencyConfig());
  await perform(scf.updateFunctionEventInvokeConfig(0));
  await perform(scf.getFunctionEventInvokeConfig());
  await perform(scf.deleteFunction());
};
