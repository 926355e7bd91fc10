/** The worker of jobs: bundled where `bundle-job.ts` ran before the tests, otherwise its source. */
export const jobWorker = new URL(process.env['MINH_TUYEN_JOB'] ?? '../electron/office/jobs/worker.ts', import.meta.url)
