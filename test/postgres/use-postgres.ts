import { useServer } from '../copy-jobs/test-database.ts'

// Run before each test file of the project "postgres".
const { TEST_DATABASE_URL: serverUrl, TEST_DATABASE_PROBLEM: problem } = process.env
if (!serverUrl) throw new Error(problem)
useServer(serverUrl)
