import { dirname } from "node:path";
import { EXIT } from "../../../lib/user-error";
import providerPackage from "../../../provider/package.json";
import { readResourceList } from "../../../provider/provider-schema";
import { type DoctorCheck, pass, unknown } from "../check";
import { holdsProvider, providerFolders } from "../cli-configuration";

const SYSTEMS: Readonly<Record<string, string>> = { win32: "windows" };
const MACHINES: Readonly<Record<string, string>> = { x64: "amd64", ia32: "386" };

/** This machine as Terraform names it, for example `linux_amd64`. */
const thisPlatform = (): string =>
  `${SYSTEMS[process.platform] ?? process.platform}_${MACHINES[process.arch] ?? process.arch}`;

export const provider: DoctorCheck = {
  id: "provider",
  refusal: EXIT.unreachable,
  title: "The Terraform provider can be installed",
  examine: async (context) => {
    const source = readResourceList().provider;
    const { version } = providerPackage;
    const search = await context.terraform();
    const platform = (search.binary && search.platform) || thisPlatform();
    const name = `${source.split("/").slice(1).join("/")} ${version} for ${platform}`;
    const folders = providerFolders(source, context.variables);
    const holder = folders.find((folder) => holdsProvider(folder, source, version, platform));
    if (holder) {
      const still = holder.kind === "plugin cache" ? "; the registry is still asked for its checksums" : "";
      return pass(`${name} in the ${holder.kind} ${holder.path}${still}`);
    }
    const stackFolder = context.shown(dirname(context.stackFile));
    return unknown(
      `${name} is in no folder of Terraform's CLI configuration; whether the registry can be reached is not tried`,
      `${search.binary ?? "terraform"} -chdir=${stackFolder} init -backend=false`,
    );
  },
};
