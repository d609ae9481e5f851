#!/usr/bin/env bash
# Ghi ra ratings.csv từ gói r-cran-lme4 của Debian. · Writes ratings.csv from Debian's package r-cran-lme4.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

has_lme4() {
    command -v Rscript >/dev/null && Rscript -e 'quit(status = !requireNamespace("lme4", quietly = TRUE))' >/dev/null 2>&1
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi
}

if ! has_lme4; then
    echo "Cài r-cran-lme4 … · Installing r-cran-lme4 …" >&2
    if ! { as_root apt-get update -q && as_root apt-get install -y -q --no-install-recommends r-cran-lme4; } >&2 \
        || ! has_lme4; then
        {
            echo "Cần R và gói lme4; máy này chưa có và không cài được (không có mạng, hoặc không có quyền)."
            echo "Hãy cài khi có mạng (apt-get install r-cran-lme4), hoặc chạy tệp này ở máy khác rồi chép ratings.csv về đây."
            echo "R and its package lme4 are needed, and could not be installed (no network, or no permission)."
            echo "Install them when online (apt-get install r-cran-lme4), or run this elsewhere and copy ratings.csv here."
        } >&2
        exit 1
    fi
fi
Rscript make-data.R ratings.csv
echo "ratings.csv: $(($(wc -l <ratings.csv) - 1)) dòng · rows"
