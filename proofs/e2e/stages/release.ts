import { join } from "node:path";
import { readOutputs } from "../../../environments/outputs-file";
import { systemClock } from "../../../lib/clock";
import { localAddress } from "../../../operations/local/local-address";
import type { ReleaseStep } from "../../../operations/release/release";
import { deployedVersions, releaseEnvironment } from "../../../operations/release/release-environment";
import { expectEqual, expectPassed } from "../expect";
import { expectRequested } from "../requested-profile";
import type { Stage } from "../stage";
import { CHANGED } from "./change";

const perform = async (steps: readonly ReleaseStep[]): Promise<void> => {
  for (const { run } of steps) await run();
};

/**
 * What was changed gets the traffic in steps, and tokens are then requested as changed; Terraform has nothing to say to
 * that.
 */
export const release: Stage<"release"> = {
  name: "release",
  title: "A release shifts the traffic in steps, and a plan after it is empty",
  needs: ["deploy", "smoke", "change"],
  applies: (environment) => environment.release !== undefined,
  run: async (context) => {
    const { workspace, deployment, keys } = context;
    const { environment, environmentName, outputsFile } = workspace;
    const { alias, steps: percents } = environment.release ?? { alias: "", steps: [] };
    const deployed = readOutputs(environmentName, outputsFile);
    const outputs = {
      ...deployed,
      endpointUrl: localAddress(context.localCloud, environmentName, deployed.endpointUrl),
    };
    const variables = context.actorVariables("release");
    const key = keys.at(-1) ?? "";
    const { record } = await releaseEnvironment(
      {
        ...{ environment, outputs, alias, percents, key },
        profiles: ["HK"],
        recordFile: join(workspace.folder, "release.json"),
        variables,
        signal: new AbortController().signal,
        clock: systemClock,
      },
      deployedVersions(outputs, alias, systemClock, variables),
      perform,
    );
    expectEqual("how the release ended", [record.outcome, record.reason], ["released", undefined]);
    expectPassed(await context.smoke(key, ["HK"]));
    expectRequested(context, CHANGED);
    expectEqual("a plan after the release is empty", await deployment.isSettled(), true);
    return `version ${record.from} -> ${record.to} by way of ${percents.join(", ")} %`;
  },
};
