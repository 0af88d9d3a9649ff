import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { hashClientKey } from "../../../keys/client-keys";
import { PASSWORD } from "../../traffic/redis-server";
import { expectEqual } from "../expect";
import type { Stage } from "../stage";

/**
 * Nothing secret is in state, plans, logs, synthesized stacks or any other file a deployment leaves: searched byte by
 * byte.
 */
export const secrets: Stage<"secrets"> = {
  name: "secrets",
  title: "No key, hash, token or credential is in any file or output",
  needs: ["deploy", "smoke"],
  run: async ({ keys, bearers, localCloud, workspace, deployment, temporarySecrets }) => {
    const { cloud } = localCloud;
    const rules = [...cloud.teo.zones.values()].flatMap((zone) => [...zone.rules.values()]);
    const edgeKeys = rules.flatMap(({ headerActions }) => headerActions.flatMap(({ Value }) => Value ?? []));
    const forbidden = [
      ...[...keys, ...edgeKeys].flatMap((key) => [key, hashClientKey(key)]),
      ...cloud.faceid.tokens.keys(),
      ...[cloud.account.secretKey, ...temporarySecrets, ...bearers, PASSWORD],
    ].map((text) => Buffer.from(text));
    const files = readdirSync(workspace.folder, { recursive: true, withFileTypes: true })
      .filter(
        (entry) =>
          entry.isFile() && !entry.parentPath.includes("node_modules") && !entry.parentPath.includes(".terraform"),
      )
      .map((entry) => join(entry.parentPath, entry.name));
    const contents = [
      ...files.map((file) => ({ where: file.slice(workspace.folder.length + 1), bytes: readFileSync(file) })),
      { where: "terraform state pull", bytes: Buffer.from(await deployment.state()) },
    ];
    const found = contents
      .filter(({ bytes }) => forbidden.some((secret) => bytes.includes(secret)))
      .map(({ where }) => where);
    expectEqual("where a secret was found", found, []);
    return `${forbidden.length} secrets searched for in ${contents.length} files`;
  },
};
