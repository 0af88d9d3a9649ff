import { stop } from "./stop-import";

for (const peer of ["cdktf", "constructs"]) {
  try {
    require.resolve(peer);
  } catch {
    stop(
      `ekyc-token-endpoint finds no ${peer}: install its peers, with \`npm install cdktf@0.21 constructs@10\` or, for cdktn, \`npm install cdktf@npm:cdktn@0.24 constructs@10.7\`.`,
    );
  }
}
