/** The content type of a table that is sent as it is; some systems do not know that of CSV. */
export const tableType = ({ type }: Blob) => (type.includes('sheet') ? type : 'text/csv');
