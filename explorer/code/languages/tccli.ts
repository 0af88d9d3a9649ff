import { FACEID } from "../../../contract/vendor/api";
import type { FaceidCode, Language } from "../language";
import { lines } from "../lines";
import { writeJson } from "../literals";
import { SECURITY_TOKEN } from "../variables";

function write({ operation, region, parameters, target }: FaceidCode): string {
  const endpoint = target.protocol === "https" ? target.host : `http://${target.host}`;
  return lines(
    "#!/bin/sh",
    `export TENCENTCLOUD_TOKEN="\${${SECURITY_TOKEN}:-}"`,
    "",
    `tccli ${FACEID.service} ${operation} --version ${FACEID.version} --region ${region} \\`,
    `  --endpoint ${endpoint} --cli-input-json file:///dev/stdin <<'JSON'`,
    writeJson(parameters),
    "JSON",
  );
}

export const TCCLI: Language = {
  title: "tccli",
  file: "call-tccli.sh",
  needs: "pip install tccli-intl-en",
  note: "The parameters go through a here-document: on a command line, photos are too long.",
  inTests: "parsed",
  byHand: { proof: "run", what: "tccli 3.1.160.1" },
  faceid: write,
};
