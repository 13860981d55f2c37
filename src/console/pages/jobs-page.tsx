export const JobsPage = () => <h1>Jobs</h1>
