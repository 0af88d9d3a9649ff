import { cosAuthorization, cosEncode } from "../../sdk/cos-signature";
import { EXAMPLE_KEY, EXAMPLES, exampleHeader, exampleValidity } from "../helpers/cos-examples";

describe("the signature of a request to COS", () => {
  it.each(EXAMPLES)("is that of the vendor's example of %s", (_what, example) => {
    const { method, path, parameters: query, headers } = example.message;
    expect(cosAuthorization({ method, path, query, headers }, EXAMPLE_KEY, exampleValidity(example))).toBe(
      exampleHeader(example),
    );
  });

  it("encodes what a URL leaves as it is", () => {
    expect(cosEncode("a-b_c.d~ !'()*+/?=&腾")).toBe("a-b_c.d~%20%21%27%28%29%2A%2B%2F%3F%3D%26%E8%85%BE");
  });
});
