/**
 * Whether a version such as `1.11.4` or `1.12.0-rc1` is a minimum such as `1.11`, or newer. What follows the numbers is
 * not compared.
 */
export function isAtLeast(version: string, minimum: string): boolean {
  const [actual, wanted] = [version, minimum].map((text) => text.split(/[.-]/).slice(0, 3).map(Number)) as [
    number[],
    number[],
  ];
  for (const [index, part] of wanted.entries()) {
    const other = actual[index] ?? 0;
    if (other !== part) return other > part;
  }
  return true;
}
