import { type IsoDate, type Listed, onlyListedOn, since } from "./dated";

export interface RegionSpec extends Listed {
  /** The value of `Region`. */
  readonly name: string;
  readonly title: string;
}

/**
 * Regions in which the API is offered. The page of 2025-01-14 refers to the product's list; the pages around it
 * (2024-04-03: three regions; 2025-11-25: five) give the values. Source: tencentcloud.com/document/product/1061/49954.
 */
export const REGIONS = [
  { name: "ap-bangkok", title: "Bangkok", listed: since("2025-11-25") },
  { name: "ap-hongkong", title: "Hong Kong (China)" },
  { name: "ap-jakarta", title: "Jakarta" },
  { name: "ap-singapore", title: "Singapore" },
  { name: "sa-saopaulo", title: "São Paulo", listed: since("2025-11-25") },
] as const satisfies readonly RegionSpec[];

export type RegionName = (typeof REGIONS)[number]["name"];

/** The regions in which the API was offered on a day. */
export function regionsOn(day: IsoDate): RegionName[] {
  return onlyListedOn(REGIONS, day).map((region) => region.name);
}
