/** Where a job has its page. */
export const jobAddressOf = (id: string) => `/jobs/${encodeURIComponent(id)}`
