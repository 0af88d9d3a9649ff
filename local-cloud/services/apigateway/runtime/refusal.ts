/** Why API Gateway itself answers a request, and with which status (628/31717). */
export class Refusal {
  constructor(
    readonly status: 401 | 403 | 404 | 429,
    readonly message: string,
  ) {}
}
