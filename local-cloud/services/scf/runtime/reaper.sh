# Outlives the local cloud, however that ends. Reads "+ GROUP" when a process group was started and "- GROUP" when it has ended; at the end of
# its input it kills the groups that are left and removes the folder that it was given.
trap '' HUP INT TERM
left=' '
while read -r event group; do
  case $event in
    +) left="$left$group " ;;
    -) left="${left%% "$group" *} ${left#* "$group" }" ;;
  esac
done
for group in $left; do kill -KILL "-$group" 2>/dev/null; done
# A process that is being killed may still write into it.
rm -rf -- "$1" || { sleep 1; rm -rf -- "$1"; }
