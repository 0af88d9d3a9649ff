# Outlives the local cloud, however that ends. Reads "+ GROUP" when a process group was started and "- GROUP" when it has ended; at the end of
# its input it kills the groups that are left, then every process that left its group, and removes the folder that it was given.
trap '' HUP INT TERM
left=' '
while read -r event group; do
  case $event in
    +) left="$left$group " ;;
    -) left="${left%% "$group" *} ${left#* "$group" }" ;;
  esac
done
for group in $left; do kill -KILL "-$group" 2>/dev/null; done
# One that left its group, with setsid, still works below the folder, or began with a variable that names it, such as
# USER_CODE_ROOT. Only Linux tells either.
escaped() {
  {
    ls -l /proc/[0-9]*/cwd | grep -F -- "-> $1/"
    grep -lF -- "$1/" /proc/[0-9]*/environ
  } 2>/dev/null | sed 's|^[^/]*/proc/\([0-9]*\)/.*|\1|'
}
# One that is found may have started another meanwhile.
for round in 1 2 3; do
  pids=$(escaped "$1")
  [ -n "$pids" ] || break
  kill -KILL $pids 2>/dev/null
done
# A process that is being killed may still write into it.
rm -rf -- "$1" || { sleep 1; rm -rf -- "$1"; }
