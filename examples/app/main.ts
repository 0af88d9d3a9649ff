import { App, CosBackend, TerraformOutput, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { TencentcloudProvider, TokenEndpoint } from "ekyc-token-endpoint";

/** A stack of an app of your own: a token endpoint, and next to it whatever else you deploy. */
class IdentityStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const region = "ap-singapore";
    new TencentcloudProvider(this, "Provider", { region });
    new CosBackend(this, { bucket: "terraform-state-1250000000", region, prefix: id, encrypt: true });
    const tokens = new TokenEndpoint(this, "Tokens", { name: "acme", region, tags: { owner: "identity" } });
    new TerraformOutput(this, "url", { value: tokens.url });
  }
}

const app = new App();
new IdentityStack(app, "identity");
app.synth();
