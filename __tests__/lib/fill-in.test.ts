import { fillIn } from "../../lib/fill-in";

it("fills in the facts it is given, once, and leaves everything else", () => {
  const facts = { listing: "", statement: '{"effect":"{region}"}', region: "eu" };
  expect(fillIn("{listing} Add {statement} in {region} to {unknown}.", facts)).toBe(
    'Add {"effect":"{region}"} in eu to {unknown}.',
  );
});
