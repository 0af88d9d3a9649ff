import { MINIMUM_TERRAFORM } from "../../../constructs/terraform-version";
import { EXIT } from "../../../lib/user-error";
import { type DoctorCheck, fail, pass, unknown } from "../check";
import { BINARY_VARIABLE } from "../find-terraform";
import { isAtLeast } from "../version";

const INSTALL = "https://developer.hashicorp.com/terraform/install";

export const terraform: DoctorCheck = {
  id: "terraform",
  refusal: EXIT.unreachable,
  title: "Terraform is new enough",
  examine: async (context) => {
    const found = await context.terraform();
    if (found.binary === undefined) {
      const [first] = found.tried;
      return fail(
        `${found.tried.join(" and ")}: not on the PATH`,
        context.variables[BINARY_VARIABLE]
          ? `Correct ${BINARY_VARIABLE}, or unset it to use terraform.`
          : `Install ${first} ${MINIMUM_TERRAFORM} or newer: ${INSTALL}`,
      );
    }
    const { binary, product, version } = found;
    if (version === undefined || !/^\d+\.\d+\.\d+/.test(version)) {
      return unknown(`${binary} does not say its version`, `CHECKPOINT_DISABLE=1 ${binary} version -json`);
    }
    if (!isAtLeast(version, MINIMUM_TERRAFORM)) {
      return fail(
        `${product} ${version}; needed: ${MINIMUM_TERRAFORM} or newer`,
        `Install a newer ${product}: ${INSTALL}`,
      );
    }
    if (product === "OpenTofu" && !context.variables[BINARY_VARIABLE]) {
      return fail(
        `OpenTofu ${version} is here and Terraform is not, but cdktf runs terraform`,
        `export ${BINARY_VARIABLE}=tofu`,
      );
    }
    return pass(`${product} ${version}`);
  },
};
