/** The two examples of "Request Signature" (436/7778) in the edition that prints its key whole. It opens nothing. */
const EXAMPLE_SECRET_ID = "AKIDQjz3ltompVjBni5LitkWHFlFpwkn9U5q";
const EXAMPLE_SECRET_KEY = "BQYIM75p8x0iWVFSIgqEKwFprpRSVHlz";
export const EXAMPLE_KEY = { secretId: EXAMPLE_SECRET_ID, secretKey: EXAMPLE_SECRET_KEY };
const HOST = "examplebucket-1250000000.cos.ap-beijing.myqcloud.com";
const PATH = "/exampleobject(腾讯云)";

export const UPLOAD = {
  message: {
    method: "PUT",
    path: PATH,
    parameters: {},
    headers: {
      date: "Thu, 16 May 2019 06:45:51 GMT",
      host: HOST,
      "content-type": "text/plain",
      "content-length": "13",
      "content-md5": "mQ/fVh815F3k6TAUm8m0eg==",
      "x-cos-acl": "private",
      "x-cos-grant-read": 'uin="100000000011"',
    },
  },
  time: "1557989151;1557996351",
  headerList: "content-length;content-md5;content-type;date;host;x-cos-acl;x-cos-grant-read",
  urlParamList: "",
  signature: "3b8851a11a569213c17ba8fa7dcf2abec6935172",
};
export const DOWNLOAD = {
  message: {
    method: "GET",
    path: PATH,
    parameters: { "response-content-type": "application/octet-stream", "response-cache-control": "max-age=600" },
    headers: { date: "Thu, 16 May 2019 06:55:53 GMT", host: HOST },
  },
  time: "1557989753;1557996953",
  headerList: "date;host",
  urlParamList: "response-cache-control;response-content-type",
  signature: "01681b8c9d798a678e43b685a9f1bba0f6c0e012",
};

export type Example = typeof UPLOAD | typeof DOWNLOAD;

/** The header Authorization of an example. */
export const exampleHeader = ({ time, headerList, urlParamList, signature }: Example): string =>
  [
    "q-sign-algorithm=sha1",
    `q-ak=${EXAMPLE_KEY.secretId}`,
    `q-sign-time=${time}`,
    `q-key-time=${time}`,
    `q-header-list=${headerList}`,
    `q-url-param-list=${urlParamList}`,
    `q-signature=${signature}`,
  ].join("&");

/** The start and end of an example's validity, seconds since the epoch. */
export function exampleValidity({ time }: Example): { readonly from: number; readonly until: number } {
  const [from = 0, until = 0] = time.split(";").map(Number);
  return { from, until };
}

export const EXAMPLES: readonly (readonly [what: string, example: Example])[] = [
  ["uploading", UPLOAD],
  ["downloading", DOWNLOAD],
];
