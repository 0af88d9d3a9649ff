import { printable, visible } from "../../lib/printable";
import { describeUserError, UserError } from "../../lib/user-error";

test("what is not seen and yet does something becomes U+FFFD; line breaks and tabs stay", () => {
  expect(visible("a\u001B[31mb\u0085c\u202Ed\u2066e\uFFFEf\uD800g\nh\ti \u{1F511}")).toBe(
    "a\uFFFD[31mb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFDg\nh\ti \u{1F511}",
  );
});

test("on one line line breaks and tabs become a space", () => {
  expect(printable("a\r\n\tb\u0007")).toBe("a b\uFFFD");
});

test("a mistake of the user that names what others wrote moves no cursor", () => {
  expect(describeUserError(new UserError("There is no \u001B[2Jdev.", "Name another."))).toBe(
    "error: There is no \uFFFD[2Jdev.\n  fix: Name another.\n",
  );
});
