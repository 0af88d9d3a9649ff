import { broken, withTerraform } from "../helpers/lint";

const cos = (config: object) => withTerraform({ backend: { cos: { bucket: "state-1250000000", ...config } } });
const PLAIN =
  "in plaintext in a file of the person who deploys, without a lock; allowed: a backend that encrypts, such as cos";

describe("state-encryption", () => {
  it.each([{}, { encrypt: false }])("finds a cos backend with %p, and no other rule does", (config) => {
    expect(broken(cos(config))).toEqual(["state-encryption terraform.backend.cos: encrypt is not true; allowed: true"]);
  });

  it("finds a state that anybody may read", () => {
    expect(broken(cos({ encrypt: true, acl: "public-read" }))).toEqual([
      "state-encryption terraform.backend.cos: acl is public-read; allowed: private",
    ]);
  });

  it("finds a local backend, and none, which is a local one", () => {
    expect(broken(withTerraform({ backend: { local: { path: "terraform.tfstate" } } }))).toEqual([
      `state-encryption terraform.backend.local: the state is ${PLAIN}`,
    ]);
    expect(broken(withTerraform({ backend: undefined }))).toEqual([
      `state-encryption terraform.backend: no backend is set, so the state is ${PLAIN}`,
    ]);
  });

  it("finds nothing in an encrypted, private state, nor in Terraform's own cloud", () => {
    expect(broken(cos({ encrypt: true, acl: "private" }))).toEqual([]);
    expect(broken(withTerraform({ backend: undefined, cloud: { organization: "o" } }))).toEqual([]);
  });
});
